package dev.annals.api.ticket;

import dev.annals.api.Check;
import java.util.UUID;

/** The ticket was no duplicate; it is again as it was before the merge. */
public record UnmergeTicket(UUID id) implements TicketCommand {
    public UnmergeTicket {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
