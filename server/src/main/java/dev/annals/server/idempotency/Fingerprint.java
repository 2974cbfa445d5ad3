package dev.annals.server.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tells one request from another: its method, address and body. */
final class Fingerprint {
    private Fingerprint() {}

    static byte[] of(HttpServletRequest request) throws IOException {
        MessageDigest digest = sha256();
        add(digest, request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString());
        if (request instanceof RereadRequest read) {
            digest.update(read.body());
        } else {
            // An uploaded file is too large to hold; its size and kind stand for it.
            add(digest, request.getContentType() + " " + request.getContentLengthLong());
        }
        return digest.digest();
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }
}
