package dev.annals.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.annals.ledger.NoteSignature;
import dev.annals.ledger.SignedNote;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Cosigns as C2SP tlog-cosignature says, by the JDK alone. */
final class Witness {
    private static final long TIME = 1_790_000_000;

    final String vkey;
    private final String name;
    private final byte[] id;
    private final KeyPair pair;

    Witness(String name) throws GeneralSecurityException {
        this.name = name;
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        // The end of the X.509 form is the key of RFC 8032.
        byte[] x509 = pair.getPublic().getEncoded();
        byte[] typed = Arrays.copyOfRange(x509, x509.length - 33, x509.length);
        typed[0] = 4;
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update((name + "\n").getBytes(UTF_8));
        id = Arrays.copyOf(sha256.digest(typed), 4);
        vkey = name + "+" + HexFormat.of().formatHex(id) + "+" + base64(typed);
    }

    NoteSignature cosign(SignedNote checkpoint) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(("cosignature/v1\ntime " + TIME + "\n" + checkpoint.text()).getBytes(UTF_8));
        byte[] signed = ByteBuffer.allocate(76)
                .put(id)
                .putLong(TIME)
                .put(signature.sign())
                .array();
        return new NoteSignature(name, base64(signed));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
