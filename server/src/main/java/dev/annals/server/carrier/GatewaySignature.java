package dev.annals.server.carrier;

import dev.annals.api.Hmac;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Tells a gateway that a request is ours, unchanged and of now. */
final class GatewaySignature {
    private final Hmac key;

    GatewaySignature(String secret) {
        this.key = new Hmac(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** @param timestamp as in the header */
    String of(String timestamp, byte[] body) {
        return "v1=" + HexFormat.of().formatHex(key.of((timestamp + '.').getBytes(StandardCharsets.US_ASCII), body));
    }
}
