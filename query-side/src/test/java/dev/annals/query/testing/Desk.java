package dev.annals.query.testing;

import dev.annals.api.ticket.ReplyAuthor;
import dev.annals.api.ticket.ReplyVisibility;
import dev.annals.api.ticket.TicketAssigned;
import dev.annals.api.ticket.TicketChannel;
import dev.annals.api.ticket.TicketOpened;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketReplied;
import dev.annals.api.ticket.TicketResolved;
import dev.annals.api.ticket.TicketState;
import java.util.UUID;

/** Short words for what happens to tickets. */
public final class Desk {
    private Desk() {}

    public static TicketOpened ticket(UUID id, UUID customer, String subject) {
        return ticket(id, customer, subject, TicketPriority.NORMAL);
    }

    public static TicketOpened ticket(UUID id, UUID customer, String subject, TicketPriority priority) {
        return new TicketOpened(
                id, customer, subject, "Text of " + subject, priority, TicketChannel.EMAIL, "Access", null, null, null);
    }

    public static TicketAssigned taken(UUID id, UUID agent) {
        return new TicketAssigned(id, agent, "Level 1", TicketState.OPEN);
    }

    public static TicketReplied answered(UUID id, UUID customer, UUID reply, String text) {
        return new TicketReplied(id, customer, reply, text, ReplyAuthor.AGENT, ReplyVisibility.PUBLIC);
    }

    public static TicketResolved resolved(UUID id, UUID customer) {
        return new TicketResolved(id, customer, "Reset", MemoryJournal.START);
    }
}
