package dev.annals.api.user;

import dev.annals.api.EventName;
import java.util.UUID;

/** The user does not come in any more. */
@EventName("user.disabled")
public record UserDisabled(UUID id) implements UserEvent {}
