package dev.annals.content;

import java.util.List;

/**
 * A template in which each tag is a run of noncharacters of the same length, so that it can be read as HTML and every
 * place in it is still the place in the template.
 */
final class Mask {
    private static final char FIRST = '\uFDD0';
    private static final char NEXT = '\uFDD1';

    private Mask() {}

    static String of(String template, List<Tag> tags) {
        StringBuilder masked = new StringBuilder(template);
        for (Tag tag : tags) {
            masked.replace(tag.start(), tag.end(), FIRST + ("" + NEXT).repeat(tag.end() - tag.start() - 1));
        }
        return masked.toString();
    }

    /** Where the first tag stands, -1 for nowhere. */
    static int firstIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == FIRST || text.charAt(i) == NEXT) {
                return i;
            }
        }
        return -1;
    }

    static boolean isIn(String text) {
        return firstIn(text) >= 0;
    }

    /** The text with its masked tags replaced, in their order. */
    static String replace(String masked, Iterable<String> tags) {
        var next = tags.iterator();
        StringBuilder text = new StringBuilder();
        for (char c : masked.toCharArray()) {
            if (c == FIRST) {
                text.append(next.next());
            } else if (c != NEXT) {
                text.append(c);
            }
        }
        return text.toString();
    }
}
