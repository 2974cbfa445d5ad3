package dev.annals.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * A text and who signed it (C2SP signed-note).
 *
 * @param text ends with a line's end
 * @param signatures at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    static final int MOST_BYTES = 1_000_000;
    private static final int MOST_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedException("the text of a note does not end with its line or has a control character");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new MalformedException("a note has from 1 to 100 signatures");
        }
    }

    /** Several keys sign while one follows on another. */
    public static SignedNote sign(String text, List<SigningKey> keys) {
        return new SignedNote(text, keys.stream().map(key -> key.sign(text)).toList());
    }

    public static SignedNote parse(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new MalformedException("a note is longer than a million bytes");
        }
        return parse(Utf8.decode(file));
    }

    /** @param note as in {@link #toString()} */
    public static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw new MalformedException("a note has no signatures or does not end with a line");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        int line = blank + 2;
        while (line < note.length()) {
            int end = note.indexOf('\n', line);
            signatures.add(NoteSignature.parse(note.substring(line, end)));
            line = end + 1;
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    /** With what a witness answered. */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /** Who of those known signed it, and in whose name somebody else did. */
    public Signers signers(List<VerifierKey> known) {
        List<VerifierKey> genuine = new ArrayList<>();
        List<VerifierKey> forged = new ArrayList<>();
        for (VerifierKey key : known) {
            for (NoteSignature signature : signatures) {
                if (key.isClaimedBy(signature)) {
                    (key.made(signature, text) ? genuine : forged).add(key);
                }
            }
        }
        return new Signers(
                genuine.stream().distinct().toList(), forged.stream().distinct().toList());
    }

    /** The note as it is sent and kept. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }

    /**
     * @param genuine known keys that signed
     * @param forged known keys that are named but did not sign
     */
    public record Signers(List<VerifierKey> genuine, List<VerifierKey> forged) {}
}
