package dev.annals.api.user;

import dev.annals.api.Check;
import java.util.UUID;

/** A token is not good any more. */
public record RevokeAccessToken(UUID id, UUID tokenId) implements UserCommand {
    public RevokeAccessToken {
        Check check = new Check();
        check.required("id", id);
        check.required("tokenId", tokenId);
        check.done();
    }
}
