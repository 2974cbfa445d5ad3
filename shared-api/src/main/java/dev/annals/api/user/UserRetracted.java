package dev.annals.api.user;

import dev.annals.api.EventName;
import java.util.UUID;

/** The user's record is withdrawn; it stays in what was. */
@EventName("user.retracted")
public record UserRetracted(UUID id) implements UserEvent {}
