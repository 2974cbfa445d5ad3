package dev.annals.api.ticket;

import dev.annals.api.Check;
import java.util.UUID;

/** The ticket is more or less urgent than thought. */
public record ChangeTicketPriority(UUID id, TicketPriority priority) implements TicketCommand {
    public ChangeTicketPriority {
        Check check = new Check();
        check.required("id", id);
        check.required("priority", priority);
        check.done();
    }
}
