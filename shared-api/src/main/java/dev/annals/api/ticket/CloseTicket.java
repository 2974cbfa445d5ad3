package dev.annals.api.ticket;

import dev.annals.api.Check;
import java.util.UUID;

/** Nothing more is to be said about the resolved ticket. */
public record CloseTicket(UUID id) implements TicketCommand {
    public CloseTicket {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
