package dev.annals.server.privacy;

import dev.annals.api.Check;
import dev.annals.api.privacy.OrderErasure;
import dev.annals.api.privacy.PrivacyLimits;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything personal about somebody is to be erased for good.
 *
 * @param subject a customer; its contacts are erased with it
 * @param reason what it goes back to, at most 1000 characters; stays in the clear
 * @param dryRun only to see what is held and what stands against it
 */
record EraseSubject(UUID subject, String reason, @Nullable Boolean dryRun) {
    EraseSubject {
        Check check = new Check();
        check.required("subject", subject);
        reason = check.block("reason", reason, PrivacyLimits.REASON);
        check.done();
    }

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    OrderErasure order() {
        return new OrderErasure(subject, reason);
    }
}
