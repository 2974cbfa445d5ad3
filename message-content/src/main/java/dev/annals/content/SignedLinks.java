package dev.annals.content;

import dev.annals.api.Hmac;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Tokens in the addresses of a message that nobody can make who has not the key. 36 bytes as 48 characters that need no
 * escaping: version, kind, number (2), member (16), and the first 16 bytes of their HMAC-SHA256.
 */
public final class SignedLinks {
    private static final int KEY = 32;
    private static final byte VERSION = 1;
    private static final int CONTENT = 20;
    private static final int SIGNATURE = 16;
    private static final int CHARACTERS = 48;

    private final Hmac key;

    /** @param key 32 bytes, the same for as long as messages that were sent are to be answered */
    public SignedLinks(byte[] key) {
        if (key.length != KEY) {
            throw new IllegalArgumentException("the key of links has " + KEY + " bytes");
        }
        this.key = new Hmac(key);
    }

    /** The token that says this. */
    public String token(MemberLink link) {
        byte[] content = ByteBuffer.allocate(CONTENT)
                .put(VERSION)
                .put((byte) link.kind().ordinal())
                .putShort((short) link.number())
                .putLong(link.memberId().getMostSignificantBits())
                .putLong(link.memberId().getLeastSignificantBits())
                .array();
        byte[] token = ByteBuffer.allocate(CONTENT + SIGNATURE)
                .put(content)
                .put(signature(content))
                .array();
        return Base64.getUrlEncoder().encodeToString(token);
    }

    /** What a token says; empty unless it was made here, with this key, and is unchanged. */
    public Optional<MemberLink> read(String token) {
        if (token.length() != CHARACTERS) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notMadeHere) {
            return Optional.empty();
        }
        if (bytes.length != CONTENT + SIGNATURE) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(bytes, CONTENT);
        byte[] signature = Arrays.copyOfRange(bytes, CONTENT, bytes.length);
        // Takes the same time wherever the first difference is.
        if (!MessageDigest.isEqual(signature(content), signature) || content[0] != VERSION) {
            return Optional.empty();
        }
        return Optional.of(link(ByteBuffer.wrap(content).position(1)));
    }

    private static MemberLink link(ByteBuffer content) {
        MemberLink.Kind kind = MemberLink.Kind.values()[content.get()];
        int number = Short.toUnsignedInt(content.getShort());
        return new MemberLink(kind, new UUID(content.getLong(), content.getLong()), number);
    }

    private byte[] signature(byte[] content) {
        return Arrays.copyOf(key.of(content), SIGNATURE);
    }
}
