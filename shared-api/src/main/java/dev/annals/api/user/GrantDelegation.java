package dev.annals.api.user;

import dev.annals.api.Check;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another user may act for a user, with their own roles and under both names. Told again with another end, that end
 * counts. Refused: acting for oneself.
 *
 * @param delegateId who may act
 * @param until the first moment without it; until it is revoked when absent
 */
public record GrantDelegation(
        UUID id, UUID delegateId, @Nullable Instant until) implements UserCommand {
    public GrantDelegation {
        Check check = new Check();
        check.required("id", id);
        check.required("delegateId", delegateId);
        check.instant("until", until);
        if (delegateId != null && delegateId.equals(id)) {
            check.refuse("delegateId", UserRefusal.OWN_DELEGATE);
        }
        check.done();
    }
}
