package dev.annals.server.access;

import dev.annals.api.Check;
import dev.annals.api.access.TokenScope;
import dev.annals.api.user.IssueAccessToken;
import java.time.Instant;
import java.util.UUID;

/**
 * A token is to stand for a user.
 *
 * @param tokenId made by the server when absent
 * @param name what its user calls it; at most 100 characters
 * @param expiresAt the first moment at which it is not good any more, at most a year from now
 */
record MakeAccessToken(UUID id, UUID tokenId, String name, TokenScope scope, Instant expiresAt) {
    private static final int NAME = 100;

    MakeAccessToken {
        Check check = new Check();
        check.required("id", id);
        check.required("tokenId", tokenId);
        name = check.line("name", name, NAME);
        check.required("scope", scope);
        check.required("expiresAt", expiresAt);
        check.done();
    }

    IssueAccessToken command() {
        return new IssueAccessToken(id, tokenId, scope, expiresAt);
    }
}
