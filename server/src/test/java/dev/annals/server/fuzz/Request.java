package dev.annals.server.fuzz;

import java.nio.charset.StandardCharsets;

/**
 * What is sent, byte for byte.
 *
 * @param broken whether it is no proper HTTP, so that the connection may be ended for an answer
 */
record Request(String method, byte[] bytes, boolean broken) {
    boolean isHead() {
        return method.equals("HEAD");
    }

    @Override
    public String toString() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.length() > 3_000 ? text.substring(0, 3_000) + "…" : text;
    }
}
