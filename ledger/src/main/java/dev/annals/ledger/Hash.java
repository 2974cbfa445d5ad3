package dev.annals.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash, and how RFC 9162 hashes leaves and nodes. */
public final class Hash {
    public static final int LENGTH = 32;
    /** Looking one up costs as much as hashing a node. Each ends as it began, whatever it was used for. */
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Hash::newDigest);

    /** The root of the tree that has no leaf. */
    public static final Hash OF_NOTHING = of(new byte[0]);

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash that these 32 bytes are. */
    public static Hash fromBytes(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new MalformedException("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** @param base64 as in {@link #toString()} */
    public static Hash parse(String base64) {
        return fromBytes(Base64Text.decode(base64, "a hash"));
    }

    /** SHA-256 of the bytes, without any prefix. */
    public static Hash of(byte[] content) {
        return new Hash(sha256().digest(content));
    }

    /** SHA-256 of a part of them. */
    public static Hash of(byte[] content, int from, int length) {
        MessageDigest digest = sha256();
        digest.update(content, from, length);
        return new Hash(digest.digest());
    }

    /** SHA-256 of the text in UTF-8. */
    public static Hash of(String text) {
        return of(Utf8.encode(text));
    }

    public static Hash ofLeaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    public static Hash ofNode(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    void putTo(ByteBuffer buffer) {
        buffer.put(bytes);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Base64, as checkpoints and proofs write it. */
    @Override
    public String toString() {
        return Base64Text.encode(bytes);
    }

    private static MessageDigest sha256() {
        return DIGEST.get();
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
