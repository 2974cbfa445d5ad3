package dev.annals.ledger;

import java.util.Base64;

/** Base64 of RFC 4648, section 4, in the one form in which a value can be written. */
final class Base64Text {
    private Base64Text() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Java's decoder also takes missing padding and stray last bits: two texts for one value. */
    static byte[] decode(String text, String what) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (encode(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Refused below.
        }
        throw new MalformedException(what + " is not base64");
    }
}
