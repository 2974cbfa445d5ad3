package dev.annals.api.user;

import dev.annals.api.Check;
import dev.annals.api.Patch;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user's particulars changed. Only the fields present change; {@code null} clears a field. */
public record ChangeUserDetails(
        UUID id,
        @Nullable Patch<String> name,
        @Nullable Patch<String> email,
        @Nullable Patch<String> team,
        @Nullable Patch<String> manager,
        @Nullable Patch<String> region)
        implements UserCommand {
    public ChangeUserDetails {
        Check check = new Check();
        check.required("id", id);
        name = check.patch(check.neverCleared("name", name), v -> check.line("name", v, 200));
        email = check.patch(email, v -> check.email("email", v));
        team = check.patch(team, v -> check.optionalLine("team", v, 100));
        manager = check.patch(manager, v -> check.optionalLine("manager", v, 200));
        region = check.patch(region, v -> check.optionalLine("region", v, 100));
        check.done();
    }
}
