package dev.annals.api.ticket;

import dev.annals.api.DomainEvent;

/** Everything that can happen to a ticket. */
public sealed interface TicketEvent extends DomainEvent
        permits TicketOpened,
                TicketAssigned,
                TicketReplied,
                TicketPriorityChanged,
                TicketCategoryChanged,
                TicketLanguageChanged,
                TicketHeld,
                TicketResumed,
                TicketResolved,
                TicketReopened,
                TicketClosed,
                TicketMerged,
                TicketUnmerged,
                TicketRetracted,
                TicketClockEvent {}
