package dev.annals.server.access;

import java.util.UUID;

/**
 * An access token that was just made.
 *
 * @param version of the user
 * @param token shown this one time
 */
record NewAccessToken(UUID id, long version, String token) {
    /** Without the token. */
    @Override
    public String toString() {
        return id.toString();
    }
}
