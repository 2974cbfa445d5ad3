package dev.annals.command.aggregate;

import dev.annals.api.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Tells equal content from other content without keeping it. Compared as JSON, because a number that
 * was read back from the journal need not be of the Java type that it was written from.
 */
public final class Fingerprint {
    private Fingerprint() {}

    public static String of(Object content) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(Json.mapper().writeValueAsBytes(content));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
