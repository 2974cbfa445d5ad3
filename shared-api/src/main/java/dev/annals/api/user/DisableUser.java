package dev.annals.api.user;

import dev.annals.api.Check;
import java.util.UUID;

/** A user must not come in any more, from this moment on; what they look after stays theirs. */
public record DisableUser(UUID id) implements UserCommand {
    public DisableUser {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
