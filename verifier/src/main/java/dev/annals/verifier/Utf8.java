package dev.annals.verifier;

import dev.annals.ledger.MalformedException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Texts from bytes, without Java's question marks for what is none. */
final class Utf8 {
    /** By the number of bytes: a smaller character has a shorter spelling. */
    private static final int[] SMALLEST = {0, 0, 0x80, 0x800, 0x1_0000};

    private Utf8() {}

    static CharBuffer decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw fault();
        }
    }

    /** Where the character that begins here, and is not ASCII, ends. */
    static int afterCharacter(byte[] bytes, int at, int to) {
        int lead = bytes[at] & 0xff;
        int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (lead < 0xc0 || lead > 0xf7 || to - at < length) {
            throw fault();
        }
        int codePoint = lead & 0x7f >> length;
        for (int i = at + 1; i < at + length; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                throw fault();
            }
            codePoint = codePoint << 6 | bytes[i] & 0x3f;
        }
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        if (codePoint < SMALLEST[length] || codePoint > Character.MAX_CODE_POINT || half) {
            throw fault();
        }
        return at + length;
    }

    /** Answers where it ends. */
    static int append(int codePoint, byte[] bytes, int at) {
        if (codePoint < 0x80) {
            bytes[at] = (byte) codePoint;
            return at + 1;
        }
        int length = codePoint < 0x800 ? 2 : codePoint < 0x1_0000 ? 3 : 4;
        int rest = codePoint;
        for (int i = at + length - 1; i > at; i--) {
            bytes[i] = (byte) (0x80 | rest & 0x3f);
            rest >>>= 6;
        }
        bytes[at] = (byte) (0xf00 >> length | rest);
        return at + length;
    }

    private static MalformedException fault() {
        return new MalformedException("not UTF-8");
    }
}
