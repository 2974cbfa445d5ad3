package dev.annals.api.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may act for a user.
 *
 * @param until the first moment at which it is not in force any more; without one it stays until it is revoked
 */
public record Delegation(UUID delegateId, @Nullable Instant until) {

    public boolean isInForce(Instant moment) {
        return until == null || moment.isBefore(until);
    }
}
