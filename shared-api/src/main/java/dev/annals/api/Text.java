package dev.annals.api;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Rules for text that people type: normalised to NFC, trimmed, without control or bidi characters. */
public final class Text {
    // Direction overrides and isolates can make a text read differently from what is stored.
    private static final Pattern BIDI = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern CONTROL_IN_LINE = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\uFFFE\\uFFFF]");
    private static final Pattern CONTROL_IN_BLOCK = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

    private Text() {}

    static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    static boolean allowedInLine(String text) {
        return wellFormed(text)
                && !BIDI.matcher(text).find()
                && !CONTROL_IN_LINE.matcher(text).find();
    }

    static boolean allowedInBlock(String text) {
        return wellFormed(text)
                && !BIDI.matcher(text).find()
                && !CONTROL_IN_BLOCK.matcher(text).find();
    }

    /** Lone surrogates cannot be stored as UTF-8. */
    private static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
