package dev.annals.command.claim;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes the keys of claims; without the secret nobody can find out a value by trying them all. */
public final class ClaimHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 32;

    private final SecretKeySpec secret;

    /**
     * @param secret at least 32 bytes, the same in every process and at every start: with another one
     *     the claims that stand are not found any more
     */
    public ClaimHash(byte[] secret) {
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("the secret of claims needs " + SHORTEST_SECRET + " bytes");
        }
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    ClaimKey keyOf(UniqueValue unique) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(unique.scope().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return new ClaimKey(unique.scope(), mac.doFinal(unique.value().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
