package dev.annals.api.user;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with Annals.
 *
 * @param version number of the user's events
 * @param createdAt when the user was first recorded
 * @param updatedAt when anything about the user was last recorded
 */
public record UserView(
        UUID id,
        long version,
        String name,
        @Nullable String email,
        @Nullable String team,
        @Nullable String manager,
        @Nullable String region,
        Instant createdAt,
        Instant updatedAt) {}
