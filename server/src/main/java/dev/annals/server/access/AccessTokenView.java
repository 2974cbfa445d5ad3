package dev.annals.server.access;

import dev.annals.api.access.TokenScope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An access token as its user sees it: everything but the token.
 *
 * @param name what its user calls it
 * @param lastUsedAt to the minute, absent while it was never used
 */
record AccessTokenView(
        UUID id,
        String name,
        TokenScope scope,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {}
