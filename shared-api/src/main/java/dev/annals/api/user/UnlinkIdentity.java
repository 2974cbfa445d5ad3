package dev.annals.api.user;

import dev.annals.api.Check;
import java.util.UUID;

/** A person whom another provider vouches for does not come in as a user any more. */
public record UnlinkIdentity(UUID id, UUID identityId) implements UserCommand {
    public UnlinkIdentity {
        Check check = new Check();
        check.required("id", id);
        check.required("identityId", identityId);
        check.done();
    }
}
