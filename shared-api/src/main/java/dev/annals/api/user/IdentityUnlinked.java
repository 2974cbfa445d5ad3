package dev.annals.api.user;

import dev.annals.api.EventName;
import java.util.UUID;

/** That person does not come in as the user any more. */
@EventName("user.identity-unlinked")
public record IdentityUnlinked(UUID id, UUID identityId) implements UserEvent {}
