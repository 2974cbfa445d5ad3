package dev.annals.api.user;

import dev.annals.api.Check;
import java.util.UUID;

/** That other user does not act for this one any more. */
public record RevokeDelegation(UUID id, UUID delegateId) implements UserCommand {
    public RevokeDelegation {
        Check check = new Check();
        check.required("id", id);
        check.required("delegateId", delegateId);
        check.done();
    }
}
