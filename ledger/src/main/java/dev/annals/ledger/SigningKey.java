package dev.annals.ledger;

import java.nio.ByteBuffer;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key with which the ledger signs its checkpoints. Keeps its secret out of {@code toString}. */
public final class SigningKey {
    private static final String PRIVATE = "PRIVATE+KEY+";
    private static final Pattern SECRET = Pattern.compile("PRIVATE\\+KEY\\+([^+]+)\\+([0-9a-f]{8})\\+(.+)");

    private final byte[] seed;
    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(String name, byte[] seed) {
        if (seed.length != Ed25519.KEY_LENGTH) {
            throw new MalformedException("the seed of a key has 32 bytes");
        }
        this.seed = seed;
        this.key = Ed25519.privateKey(seed);
        this.verifier = new VerifierKey(name, SignatureType.NOTE, Ed25519.publicKeyOf(seed));
    }

    /** @param name should be the origin of the ledger */
    public static SigningKey generate(String name, SecureRandom chance) {
        byte[] seed = new byte[Ed25519.KEY_LENGTH];
        chance.nextBytes(seed);
        return new SigningKey(name, seed);
    }

    /** @param secret as in {@link #secret()} */
    public static SigningKey parse(String secret) {
        Matcher parts = SECRET.matcher(secret);
        if (!parts.matches()) {
            throw new MalformedException("not a signing key");
        }
        byte[] typed = Base64Text.decode(parts.group(3), "a signing key");
        if (SignatureType.of(typed[0]) != SignatureType.NOTE) {
            throw new MalformedException("not a key that signs notes");
        }
        SigningKey key = new SigningKey(parts.group(1), Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.secret().equals(secret)) {
            throw new MalformedException("a signing key does not match its id");
        }
        return key;
    }

    /** The key as it is kept, in the form that Go's note package gives it. */
    public String secret() {
        byte[] typed = ByteBuffer.allocate(1 + seed.length)
                .put(SignatureType.NOTE.identifier())
                .put(seed)
                .array();
        String named = verifier.toString();
        return PRIVATE + named.substring(0, named.indexOf('+', named.indexOf('+') + 1) + 1) + Base64Text.encode(typed);
    }

    public VerifierKey verifier() {
        return verifier;
    }

    NoteSignature sign(String text) {
        byte[] signature = Ed25519.sign(key, Utf8.encode(text));
        return NoteSignature.of(verifier.name(), verifier.id(), signature);
    }

    @Override
    public String toString() {
        return verifier.toString();
    }
}
