package dev.annals.api.user;

import dev.annals.api.Check;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody works with Annals.
 *
 * @param team the team whose forecast and quota they count for
 * @param manager name of who leads them
 * @param region where they work
 */
public record AddUser(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable String team,
        @Nullable String manager,
        @Nullable String region)
        implements UserCommand {
    public AddUser {
        Check check = new Check();
        check.required("id", id);
        name = check.line("name", name, 200);
        email = check.email("email", email);
        team = check.optionalLine("team", team, 100);
        manager = check.optionalLine("manager", manager, 200);
        region = check.optionalLine("region", region, 100);
        check.done();
    }
}
