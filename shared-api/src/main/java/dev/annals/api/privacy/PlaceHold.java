package dev.annals.api.privacy;

import dev.annals.api.Check;
import java.util.UUID;

/**
 * Nothing about somebody may be erased until this is released. Placed again with the same content, it records nothing.
 *
 * @param holdId of the hold
 * @param reason why, at most 1000 characters; stays in the clear
 */
public record PlaceHold(UUID subjectId, UUID holdId, String reason) implements PrivacyCommand {
    public PlaceHold {
        Check check = new Check();
        check.required("subjectId", subjectId);
        check.required("holdId", holdId);
        reason = check.block("reason", reason, PrivacyLimits.REASON);
        check.done();
    }
}
