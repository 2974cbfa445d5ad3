package dev.annals.content;

import dev.annals.api.campaign.ContentRefusal;
import java.util.Map;

/**
 * Something wrong within a text.
 *
 * @param what as it is written there
 * @param offset where it stands
 */
record Finding(ContentRefusal code, String what, int offset) {
    private static final int LONGEST = 60;

    /** What a reader needs to find it: line and column count from 1. */
    Map<String, String> valuesIn(String text) {
        String before = text.substring(0, offset);
        long line = 1 + before.chars().filter(c -> c == '\n').count();
        int column = offset - before.lastIndexOf('\n');
        String shown = what.strip();
        return Map.of(
                "what",
                shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…",
                "line",
                "" + line,
                "column",
                "" + column);
    }
}
