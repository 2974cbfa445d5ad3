package dev.annals.query.list;

import dev.annals.api.query.ListRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.TreeMap;

/** Tells one query from another, whatever page of it is asked for. */
final class Fingerprint {
    private final String value;

    Fingerprint(String table, ListRequest request, Order order) {
        String query = table + '\n' + new TreeMap<>(request.filters()) + '\n' + request.q() + '\n' + order.sql();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8));
            value = Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String value() {
        return value;
    }
}
