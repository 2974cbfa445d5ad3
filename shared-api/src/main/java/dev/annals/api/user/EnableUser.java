package dev.annals.api.user;

import dev.annals.api.Check;
import java.util.UUID;

/** A user who was disabled may come in again, with the roles and tokens from before that are still good. */
public record EnableUser(UUID id) implements UserCommand {
    public EnableUser {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
