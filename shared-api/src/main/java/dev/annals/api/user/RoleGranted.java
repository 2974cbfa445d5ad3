package dev.annals.api.user;

import dev.annals.api.EventName;
import dev.annals.api.access.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The user has this role, until before that moment if there is one. */
@EventName("user.role-granted")
public record RoleGranted(UUID id, Role role, @Nullable Instant until) implements UserEvent {}
