package dev.annals.api.privacy;

import dev.annals.api.Check;
import java.util.UUID;

/**
 * A hold ends. Released again, it records nothing.
 *
 * @param reason why, at most 1000 characters; stays in the clear
 */
public record ReleaseHold(UUID subjectId, UUID holdId, String reason) implements PrivacyCommand {
    public ReleaseHold {
        Check check = new Check();
        check.required("subjectId", subjectId);
        check.required("holdId", holdId);
        reason = check.block("reason", reason, PrivacyLimits.REASON);
        check.done();
    }
}
