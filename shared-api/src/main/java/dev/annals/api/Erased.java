package dev.annals.api;

/**
 * What is read in the place of a personal value whose key was destroyed. Nobody can have typed it: it begins with a
 * direction mark, which {@link Check} refuses in every text.
 */
public final class Erased {
    /** For people to read, and for programs to compare. */
    public static final String TEXT = "\u200E[erased]";

    private Erased() {}

    public static boolean is(String text) {
        return text.equals(TEXT);
    }
}
