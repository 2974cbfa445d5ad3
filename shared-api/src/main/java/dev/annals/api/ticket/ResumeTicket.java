package dev.annals.api.ticket;

import dev.annals.api.Check;
import java.util.UUID;

/** The ticket waits no longer. */
public record ResumeTicket(UUID id) implements TicketCommand {
    public ResumeTicket {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
