package dev.annals.api.ticket;

import dev.annals.api.Check;
import java.util.UUID;

/**
 * The ticket says the same as another one, where everything goes on. It is closed and takes no further change.
 *
 * @param intoId the ticket of the same customer that survives
 */
public record MergeTicket(UUID id, UUID intoId) implements TicketCommand {
    public MergeTicket {
        Check check = new Check();
        check.required("id", id);
        check.required("intoId", intoId);
        if (intoId != null && intoId.equals(id)) {
            check.refuse("intoId", TicketRefusal.MERGED_INTO_ITSELF);
        }
        check.done();
    }
}
