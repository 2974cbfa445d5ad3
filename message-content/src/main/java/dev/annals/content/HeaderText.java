package dev.annals.content;

import java.util.regex.Pattern;

/** What may stand in a header of a message: one line, whatever a customer is called. */
public final class HeaderText {
    // Lone surrogates cannot be written as UTF-8; the separators end lines in some programs.
    private static final Pattern NEVER_IN_A_LINE = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]+");

    private HeaderText() {}

    /** The text with every run of line breaks and control characters turned into a space. */
    public static String of(String text) {
        return NEVER_IN_A_LINE.matcher(text).replaceAll(" ").strip();
    }
}
