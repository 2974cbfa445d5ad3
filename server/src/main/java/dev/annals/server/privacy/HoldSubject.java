package dev.annals.server.privacy;

import dev.annals.api.Check;
import dev.annals.api.privacy.PlaceHold;
import dev.annals.api.privacy.PrivacyLimits;
import java.util.UUID;

/**
 * Nothing about somebody may be erased until this hold is released.
 *
 * @param subject a customer
 * @param id of the hold; made by the server when absent
 * @param reason why, at most 1000 characters; stays in the clear
 */
record HoldSubject(UUID subject, UUID id, String reason) {
    HoldSubject {
        Check check = new Check();
        check.required("subject", subject);
        reason = check.block("reason", reason, PrivacyLimits.REASON);
        check.done();
    }

    PlaceHold command() {
        return new PlaceHold(subject, id, reason);
    }
}
