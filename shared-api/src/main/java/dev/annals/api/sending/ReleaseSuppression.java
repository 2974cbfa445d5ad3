package dev.annals.api.sending;

import dev.annals.api.Check;
import dev.annals.api.Reasoned;
import java.util.UUID;

/**
 * Messages may go to the address again. Told again, it records nothing; the address can be suppressed again.
 *
 * @param reason why, at most 1000 characters
 */
public record ReleaseSuppression(UUID id, String reason) implements SuppressionCommand, Reasoned {
    public ReleaseSuppression {
        Check check = new Check();
        check.required("id", id);
        reason = check.block("reason", reason, SendingLimits.DETAIL);
        check.done();
    }
}
