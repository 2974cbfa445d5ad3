package dev.annals.ledger;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The head of a ledger: how many leaves it has and the root over them (C2SP tlog-checkpoint).
 *
 * @param origin which ledger
 */
public record Checkpoint(String origin, long size, Hash root) {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,18}");

    public Checkpoint {
        if (origin.isEmpty() || origin.indexOf('\n') >= 0 || size < 0) {
            throw new MalformedException("a checkpoint has an origin and a size");
        }
    }

    /** Lines after the third are of no meaning here; they are signed all the same. */
    public static Checkpoint parse(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() < 4 || lines.indexOf("") != lines.size() - 1) {
            throw new MalformedException("a checkpoint has three lines, and none of it is empty");
        }
        return new Checkpoint(lines.get(0), number(lines.get(1), "the size of a checkpoint"), Hash.parse(lines.get(2)));
    }

    public String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }

    public SignedNote sign(List<SigningKey> keys) {
        return SignedNote.sign(text(), keys);
    }

    /** A number as it is written only one way. */
    static long number(String text, String what) {
        if (!NUMBER.matcher(text).matches()) {
            throw new MalformedException(what + " is not a number");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedException(what + " is too large");
        }
    }
}
