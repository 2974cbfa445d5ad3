package dev.annals.api.user;

import dev.annals.api.Check;
import dev.annals.api.access.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user gets a role. Told again with another end, that end counts. Refused: an auditor without an end.
 *
 * @param until the first moment without it; until it is revoked when absent
 */
public record GrantRole(UUID id, Role role, @Nullable Instant until) implements UserCommand {
    public GrantRole {
        Check check = new Check();
        check.required("id", id);
        check.required("role", role);
        check.instant("until", until);
        if (role != null && role.needsEnd() && until == null) {
            check.refuse("until", UserRefusal.ROLE_NEEDS_END);
        }
        check.done();
    }
}
