package dev.annals.api;

import java.text.Normalizer;
import java.util.Locale;
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

    /**
     * The form in which names that people type are compared: without regard to case and to the width of letters
     * (Unicode NFKC), in no language's own rules. It is for comparing only and never shown.
     */
    public static String key(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(folded.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
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
