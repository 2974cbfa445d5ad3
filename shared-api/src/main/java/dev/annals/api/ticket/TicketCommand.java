package dev.annals.api.ticket;

import dev.annals.api.Command;

/** Every wish that a ticket can be told. */
public sealed interface TicketCommand extends Command
        permits OpenTicket,
                AssignTicket,
                ReplyToTicket,
                ChangeTicketPriority,
                ChangeTicketCategory,
                ChangeTicketLanguage,
                HoldTicket,
                ResumeTicket,
                ResolveTicket,
                ReopenTicket,
                CloseTicket,
                MergeTicket,
                UnmergeTicket,
                RetractTicket,
                TellTicketHistory {}
