package dev.annals.api.ticket;

import dev.annals.api.Check;
import java.util.UUID;

/**
 * What the customer wanted is done, or cannot be done.
 *
 * @param resolution how, at most 20 000 characters
 */
public record ResolveTicket(UUID id, String resolution) implements TicketCommand {
    public ResolveTicket {
        Check check = new Check();
        check.required("id", id);
        resolution = check.block("resolution", resolution, TicketLimits.TEXT);
        check.done();
    }
}
