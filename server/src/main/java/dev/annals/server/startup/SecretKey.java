package dev.annals.server.startup;

import java.security.SecureRandom;
import java.util.Base64;

/** 256 bits as text. */
public final class SecretKey {
    private static final int BYTES = 32;

    private SecretKey() {}

    /** In base64url, with a new line. */
    public static String random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n";
    }

    /**
     * Either alphabet of base64, with or without padding, so that any program can have made it.
     *
     * @throws IllegalArgumentException when it is anything else; says nothing of what it is
     */
    public static byte[] parse(String text) {
        byte[] key;
        try {
            key = Base64.getUrlDecoder().decode(text.strip().replace('+', '-').replace('/', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not base64");
        }
        if (key.length != BYTES) {
            throw new IllegalArgumentException("not of " + BYTES + " bytes");
        }
        return key;
    }
}
