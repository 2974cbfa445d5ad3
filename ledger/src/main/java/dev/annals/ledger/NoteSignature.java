package dev.annals.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One signature line of a note.
 *
 * @param name of the key
 * @param base64 the key's id in 4 bytes, and what it made of the text
 */
public record NoteSignature(String name, String base64) {
    private static final String DASH = "\u2014 ";

    public NoteSignature {
        KeyName.check(name);
        if (Base64Text.decode(base64, "a signature").length <= Integer.BYTES) {
            throw new MalformedException("a signature is too short");
        }
    }

    static NoteSignature of(String name, int keyId, byte[] signature) {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return new NoteSignature(name, Base64Text.encode(bytes));
    }

    /** @param line as in {@link #line()}, as a witness answers it */
    public static NoteSignature parse(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new MalformedException("not the signature line of a note");
        }
        return new NoteSignature(line.substring(DASH.length(), space), line.substring(space + 1));
    }

    /** Without the line's end. */
    public String line() {
        return DASH + name + " " + base64;
    }

    int keyId() {
        return ByteBuffer.wrap(bytes()).getInt();
    }

    byte[] signature() {
        byte[] bytes = bytes();
        return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
    }

    private byte[] bytes() {
        return Base64Text.decode(base64, "a signature");
    }
}
