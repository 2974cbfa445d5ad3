package dev.annals.api.user;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a user does not work.
 *
 * @param from its first moment
 * @param until the first moment after it
 * @param reason why, for people
 */
public record Absence(
        UUID id, Instant from, Instant until, @Nullable String reason) {

    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
