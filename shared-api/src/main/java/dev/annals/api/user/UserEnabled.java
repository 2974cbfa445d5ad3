package dev.annals.api.user;

import dev.annals.api.EventName;
import java.util.UUID;

/** The user comes in again. */
@EventName("user.enabled")
public record UserEnabled(UUID id) implements UserEvent {}
