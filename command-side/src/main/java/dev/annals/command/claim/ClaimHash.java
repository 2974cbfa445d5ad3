package dev.annals.command.claim;

import dev.annals.api.Hmac;
import java.nio.charset.StandardCharsets;

/** Makes the keys of claims; without the secret nobody can find out a value by trying them all. */
public final class ClaimHash {
    private static final int SHORTEST_SECRET = 32;

    private final Hmac secret;

    /**
     * @param secret at least 32 bytes, the same in every process and at every start: with another one
     *     the claims that stand are not found any more
     */
    public ClaimHash(byte[] secret) {
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("the secret of claims needs " + SHORTEST_SECRET + " bytes");
        }
        this.secret = new Hmac(secret);
    }

    ClaimKey keyOf(UniqueValue unique) {
        String named = unique.scope() + '\0' + unique.value();
        return new ClaimKey(unique.scope(), secret.of(named.getBytes(StandardCharsets.UTF_8)));
    }
}
