package dev.annals.api.ticket;

import dev.annals.api.Check;
import java.util.UUID;

/**
 * The ticket was recorded by mistake and is withdrawn, as when an import is undone; the history stays. Refused while
 * other tickets are merged into it.
 */
public record RetractTicket(UUID id) implements TicketCommand {
    public RetractTicket {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
