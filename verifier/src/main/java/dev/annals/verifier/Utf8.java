package dev.annals.verifier;

import dev.annals.ledger.MalformedException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Texts from bytes, without Java's question marks for what is none. */
final class Utf8 {
    private Utf8() {}

    static CharBuffer decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new MalformedException("not UTF-8");
        }
    }
}
