package dev.annals.server.privacy;

import dev.annals.api.Check;
import dev.annals.api.privacy.PrivacyLimits;
import dev.annals.api.privacy.ReleaseHold;
import java.util.UUID;

/**
 * A hold ends.
 *
 * @param id of the hold
 * @param subject whose it is
 * @param reason why, at most 1000 characters; stays in the clear
 */
record ReleaseHeld(UUID id, UUID subject, String reason) {
    ReleaseHeld {
        Check check = new Check();
        check.required("subject", subject);
        reason = check.block("reason", reason, PrivacyLimits.REASON);
        check.done();
    }

    ReleaseHold command() {
        return new ReleaseHold(subject, id, reason);
    }
}
