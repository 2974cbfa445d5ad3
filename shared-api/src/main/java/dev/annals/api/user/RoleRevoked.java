package dev.annals.api.user;

import dev.annals.api.EventName;
import dev.annals.api.access.Role;
import java.util.UUID;

/** The user does not have this role any more. */
@EventName("user.role-revoked")
public record RoleRevoked(UUID id, Role role) implements UserEvent {}
