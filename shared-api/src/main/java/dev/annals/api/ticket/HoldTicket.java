package dev.annals.api.ticket;

import dev.annals.api.Check;
import dev.annals.api.Reasoned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nothing can be done for the ticket at the moment. Told again with another reason or end, it waits for that.
 *
 * @param reason what it waits for
 * @param until when it is to be looked at again; not before the hold begins
 */
public record HoldTicket(UUID id, String reason, @Nullable Instant until) implements TicketCommand, Reasoned {
    public HoldTicket {
        Check check = new Check();
        check.required("id", id);
        reason = check.line("reason", reason, TicketLimits.REASON);
        until = check.instant("until", until);
        check.done();
    }
}
