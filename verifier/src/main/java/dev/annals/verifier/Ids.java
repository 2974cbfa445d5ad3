package dev.annals.verifier;

import java.util.UUID;

/** Ids in their one spelling, read where they lie. */
final class Ids {
    private static final int LENGTH = 36;

    private Ids() {}

    static UUID parse(byte[] text, int from, int length) {
        Json.require(length == LENGTH);
        for (int dash = 8; dash <= 23; dash += 5) {
            Json.require(text[from + dash] == '-');
        }
        long most = hex(text, from, 8) << 32 | hex(text, from + 9, 4) << 16 | hex(text, from + 14, 4);
        long least = hex(text, from + 19, 4) << 48 | hex(text, from + 24, 12);
        return new UUID(most, least);
    }

    private static long hex(byte[] text, int from, int digits) {
        long value = 0;
        for (int i = from; i < from + digits; i++) {
            value = value << 4 | digit(text[i]);
        }
        return value;
    }

    private static int digit(byte one) {
        if (one >= '0' && one <= '9') {
            return one - '0';
        }
        Json.require(one >= 'a' && one <= 'f');
        return one - 'a' + 10;
    }
}
