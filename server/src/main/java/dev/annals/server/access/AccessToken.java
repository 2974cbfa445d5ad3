package dev.annals.server.access;

import dev.annals.api.access.TokenScope;
import java.time.Instant;
import java.util.UUID;

/** An access token as far as authentication goes. */
public record AccessToken(UUID id, UUID userId, TokenScope scope, Instant expiresAt) {}
