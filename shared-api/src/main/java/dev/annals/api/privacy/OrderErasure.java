package dev.annals.api.privacy;

import dev.annals.api.Check;
import java.util.UUID;

/**
 * Everything personal about somebody is to be erased. Ordered again, it records nothing. Refused with UNKNOWN_SUBJECT for
 * whoever is no customer, and with ON_HOLD while a legal hold stands against it.
 *
 * @param subjectId a customer; its contacts are erased with it
 * @param reason what it goes back to, at most 1000 characters; stays in the clear
 */
public record OrderErasure(UUID subjectId, String reason) implements PrivacyCommand {
    public OrderErasure {
        Check check = new Check();
        check.required("subjectId", subjectId);
        reason = check.block("reason", reason, PrivacyLimits.REASON);
        check.done();
    }
}
