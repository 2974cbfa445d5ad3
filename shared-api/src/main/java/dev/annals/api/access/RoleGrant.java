package dev.annals.api.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role that a user was granted.
 *
 * @param until the first moment at which it is not in force any more; without one it stays until it is revoked
 */
public record RoleGrant(Role role, @Nullable Instant until) {

    public boolean isInForce(Instant moment) {
        return until == null || moment.isBefore(until);
    }
}
