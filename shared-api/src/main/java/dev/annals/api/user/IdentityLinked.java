package dev.annals.api.user;

import dev.annals.api.EventName;
import java.util.UUID;

/** A person of this provider comes in as the user. */
@EventName("user.identity-linked")
public record IdentityLinked(UUID id, UUID identityId, String issuer) implements UserEvent {}
