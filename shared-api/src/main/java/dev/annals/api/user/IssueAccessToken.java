package dev.annals.api.user;

import dev.annals.api.Check;
import dev.annals.api.access.TokenScope;
import java.time.Instant;
import java.util.UUID;

/**
 * A token stands for a user from now on. The token itself is no part of it. Refused: for a user who is disabled, and
 * beyond so many tokens.
 *
 * @param expiresAt the first moment at which it is not good any more
 */
public record IssueAccessToken(UUID id, UUID tokenId, TokenScope scope, Instant expiresAt) implements UserCommand {
    public IssueAccessToken {
        Check check = new Check();
        check.required("id", id);
        check.required("tokenId", tokenId);
        check.required("scope", scope);
        check.instant("expiresAt", check.required("expiresAt", expiresAt));
        check.done();
    }
}
