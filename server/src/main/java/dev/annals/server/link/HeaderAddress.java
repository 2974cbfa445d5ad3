package dev.annals.server.link;

import java.nio.charset.StandardCharsets;

/** An address as a header can hold it: what is not printable ASCII, or ends an address, is percent-encoded. */
final class HeaderAddress {
    private static final String NEVER_AS_IT_IS = "\"<>\\^`{|}";

    private HeaderAddress() {}

    static String of(String address) {
        StringBuilder text = new StringBuilder();
        for (byte octet : address.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            if (character > ' ' && character < 0x7F && NEVER_AS_IT_IS.indexOf(character) < 0) {
                text.append(character);
            } else {
                text.append('%').append(String.format("%02X", (int) character));
            }
        }
        return text.toString();
    }
}
