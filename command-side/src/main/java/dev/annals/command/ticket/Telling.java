package dev.annals.command.ticket;

import dev.annals.api.MetaKeys;
import dev.annals.api.ticket.AssignTicket;
import dev.annals.api.ticket.ChangeTicketCategory;
import dev.annals.api.ticket.ChangeTicketLanguage;
import dev.annals.api.ticket.ChangeTicketPriority;
import dev.annals.api.ticket.CloseTicket;
import dev.annals.api.ticket.HoldTicket;
import dev.annals.api.ticket.MergeTicket;
import dev.annals.api.ticket.OpenTicket;
import dev.annals.api.ticket.ReopenTicket;
import dev.annals.api.ticket.ReplyToTicket;
import dev.annals.api.ticket.ResolveTicket;
import dev.annals.api.ticket.ResumeTicket;
import dev.annals.api.ticket.RetractTicket;
import dev.annals.api.ticket.TellTicketHistory;
import dev.annals.api.ticket.TicketCommand;
import dev.annals.api.ticket.UnmergeTicket;
import dev.annals.command.lookup.References;
import org.axonframework.messaging.MetaData;

/** One part of a history, told as if it were a command of its own. */
record Telling(TicketCommand command, MetaData metaData) {

    /** @param whole of the command that holds the history */
    static Telling of(TellTicketHistory.Part part, MetaData whole) {
        MetaData own = whole.and(MetaKeys.CLIENT, part.client())
                .and(MetaKeys.COMMAND, part.command().getClass().getSimpleName());
        return new Telling(
                part.command(),
                part.occurredAt() == null
                        ? own
                        : own.and(MetaKeys.OCCURRED_AT, part.occurredAt().toString()));
    }

    void to(Ticket ticket, References references, ClockKeeping clocks) {
        switch (command) {
            case OpenTicket c -> ticket.handle(c, references, clocks, metaData);
            case AssignTicket c -> ticket.handle(c, references, clocks, metaData);
            case ReplyToTicket c -> ticket.handle(c, clocks, metaData);
            case ChangeTicketPriority c -> ticket.handle(c, clocks, metaData);
            case ChangeTicketCategory c -> ticket.handle(c, clocks, metaData);
            case ChangeTicketLanguage c -> ticket.handle(c, clocks, metaData);
            case HoldTicket c -> ticket.handle(c, clocks, metaData);
            case ResumeTicket c -> ticket.handle(c, clocks, metaData);
            case ResolveTicket c -> ticket.handle(c, clocks, metaData);
            case ReopenTicket c -> ticket.handle(c, clocks, metaData);
            case CloseTicket c -> ticket.handle(c, clocks, metaData);
            case MergeTicket c -> ticket.handle(c, references, clocks, metaData);
            case UnmergeTicket c -> ticket.handle(c, clocks, metaData);
            case RetractTicket _, TellTicketHistory _ ->
                throw new IllegalArgumentException("no part of a history: " + command.getClass());
        }
    }
}
