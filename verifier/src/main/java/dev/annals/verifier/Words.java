package dev.annals.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts that come again and again, as names do: each becomes a string once, as long as no other takes its place. */
final class Words {
    private static final int PLACES = 128;

    private final byte[][] spellings = new byte[PLACES][];
    private final String[] words = new String[PLACES];

    String of(byte[] bytes, int from, int length) {
        int place = place(bytes, from, length);
        byte[] known = spellings[place];
        if (known == null || !Arrays.equals(known, 0, known.length, bytes, from, from + length)) {
            spellings[place] = Arrays.copyOfRange(bytes, from, from + length);
            words[place] = new String(bytes, from, length, StandardCharsets.UTF_8);
        }
        return words[place];
    }

    private static int place(byte[] bytes, int from, int length) {
        if (length == 0) {
            return 0;
        }
        int few = 31 * (31 * bytes[from] + bytes[from + length / 2]) + bytes[from + length - 1];
        return (31 * few + length) & PLACES - 1;
    }
}
