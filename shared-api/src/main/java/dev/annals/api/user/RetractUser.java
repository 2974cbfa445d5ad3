package dev.annals.api.user;

import dev.annals.api.Check;
import java.util.UUID;

/** The user was added by mistake and is withdrawn, as when an import is undone; the history stays. */
public record RetractUser(UUID id) implements UserCommand {
    public RetractUser {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
