package dev.annals.api.user;

import dev.annals.api.EventName;
import java.util.UUID;

/** The token does not stand for the user any more. */
@EventName("user.access-token-revoked")
public record AccessTokenRevoked(UUID id, UUID tokenId) implements UserEvent {}
