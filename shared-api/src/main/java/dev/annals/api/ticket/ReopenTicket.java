package dev.annals.api.ticket;

import dev.annals.api.Check;
import dev.annals.api.Reasoned;
import java.util.UUID;

/** The resolution did not hold. Possible for {@link TicketLimits#REOPEN_WINDOW} after it, closed or not. */
public record ReopenTicket(UUID id, String reason) implements TicketCommand, Reasoned {
    public ReopenTicket {
        Check check = new Check();
        check.required("id", id);
        reason = check.line("reason", reason, TicketLimits.REASON);
        check.done();
    }
}
