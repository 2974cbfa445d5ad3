package dev.annals.ledger;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public half of a key of the ledger or of a witness, under its name (a C2SP vkey). */
public final class VerifierKey {
    private static final Pattern VKEY = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+(.+)");
    private static final HexFormat HEX = HexFormat.of();

    private final String name;
    private final SignatureType type;
    private final byte[] encoded;
    private final int id;
    private final PublicKey key;

    VerifierKey(String name, SignatureType type, byte[] encoded) {
        if (encoded.length != Ed25519.KEY_LENGTH) {
            throw new MalformedException("a key of Ed25519 has 32 bytes");
        }
        this.name = KeyName.check(name);
        this.type = type;
        this.encoded = encoded.clone();
        this.id = KeyName.id(name, type, encoded);
        this.key = Ed25519.publicKey(encoded);
    }

    /** @param vkey as in {@link #toString()} */
    public static VerifierKey parse(String vkey) {
        Matcher parts = VKEY.matcher(vkey);
        if (!parts.matches()) {
            throw new MalformedException("not a verifier key");
        }
        byte[] typed = Base64Text.decode(parts.group(3), "a verifier key");
        SignatureType type = SignatureType.of(typed[0]);
        VerifierKey key = new VerifierKey(parts.group(1), type, Arrays.copyOfRange(typed, 1, typed.length));
        if (key.id != HexFormat.fromHexDigits(parts.group(2))) {
            throw new MalformedException("a verifier key does not match its id");
        }
        return key;
    }

    public String name() {
        return name;
    }

    public SignatureType type() {
        return type;
    }

    int id() {
        return id;
    }

    /** Whether a signature says that it is this key's. */
    boolean isClaimedBy(NoteSignature signature) {
        return signature.keyId() == id && signature.name().equals(name);
    }

    /** Whether this key made the signature for this text. */
    boolean made(NoteSignature signature, String text) {
        byte[] signed = signature.signature();
        return switch (type) {
            case NOTE -> verifies(text, signed);
            case COSIGNATURE -> {
                if (signed.length != Long.BYTES + Ed25519.SIGNATURE_LENGTH) {
                    yield false;
                }
                long time = ByteBuffer.wrap(signed).getLong();
                byte[] made = Arrays.copyOfRange(signed, Long.BYTES, signed.length);
                yield time >= 0 && verifies(cosigned(time, text), made);
            }
        };
    }

    /** What a witness signs: when it saw the checkpoint, in seconds since 1970, and the checkpoint. */
    static String cosigned(long time, String checkpoint) {
        return "cosignature/v1\ntime " + time + "\n" + checkpoint;
    }

    private boolean verifies(String text, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_LENGTH && Ed25519.verify(key, Utf8.encode(text), signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return id;
    }

    /** As in {@code example.com/ledger+530d903a+AekyeRr…}: name, id, kind and public key. */
    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(1 + encoded.length)
                .put(type.identifier())
                .put(encoded)
                .array();
        return name + "+" + HEX.toHexDigits(id) + "+" + Base64Text.encode(typed);
    }
}
