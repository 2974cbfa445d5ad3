package dev.annals.server.bounce;

import java.util.regex.Pattern;

/** What is kept of the words of another mail server: a line, without addresses. */
final class Diagnosis {
    private static final int LONGEST = 200;
    // Anybody can send us megabytes without a space, over which patterns take for ever.
    private static final int MOST_LOOKED_AT = 1_000;
    private static final int SHORTEST_NAME = 3;
    private static final Pattern NOT_PRINTABLE = Pattern.compile("[^\\x20-\\x7e]+");
    private static final Pattern ADDRESS = Pattern.compile("\\S*@\\S*");
    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private Diagnosis() {}

    /** @param address whose part before the at sign is left out, too */
    static String of(String status, String words, String address) {
        String line = NOT_PRINTABLE.matcher(beginning(words)).replaceAll(" ");
        line = ADDRESS.matcher(line).replaceAll("…");
        int at = address.indexOf('@');
        if (at >= SHORTEST_NAME) {
            line = Pattern.compile(Pattern.quote(address.substring(0, at)), Pattern.CASE_INSENSITIVE)
                    .matcher(line)
                    .replaceAll("…");
        }
        line = SPACES.matcher(line).replaceAll(" ").strip();
        String whole = line.isEmpty() ? status : status + ": " + line;
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
    }

    /** Only whole words: a cut one may be of an address that cannot be told as one any more. */
    private static String beginning(String words) {
        if (words.length() <= MOST_LOOKED_AT) {
            return words;
        }
        return words.substring(0, Math.max(0, words.lastIndexOf(' ', MOST_LOOKED_AT)));
    }
}
