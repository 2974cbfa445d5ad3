package dev.annals.api.user;

import dev.annals.api.Check;
import dev.annals.api.access.Role;
import java.util.UUID;

/** A user has a role no longer. */
public record RevokeRole(UUID id, Role role) implements UserCommand {
    public RevokeRole {
        Check check = new Check();
        check.required("id", id);
        check.required("role", role);
        check.done();
    }
}
