package dev.annals.api.user;

import dev.annals.api.EventName;
import dev.annals.api.access.TokenScope;
import java.time.Instant;
import java.util.UUID;

/** A token stands for the user until before that moment. */
@EventName("user.access-token-issued")
public record AccessTokenIssued(UUID id, UUID tokenId, TokenScope scope, Instant expiresAt) implements UserEvent {}
