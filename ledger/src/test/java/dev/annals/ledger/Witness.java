package dev.annals.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;

/** Cosigns as C2SP tlog-cosignature says, by the JDK alone. */
final class Witness {
    final VerifierKey key;
    private final KeyPair pair;

    Witness(String name) throws GeneralSecurityException {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        // The end of the X.509 form is the key of RFC 8032.
        byte[] x509 = pair.getPublic().getEncoded();
        key = new VerifierKey(name, SignatureType.COSIGNATURE, Arrays.copyOfRange(x509, x509.length - 32, x509.length));
    }

    NoteSignature cosign(SignedNote checkpoint, long time) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        String message = "cosignature/v1\ntime " + time + "\n" + checkpoint.text();
        signature.update(message.getBytes(StandardCharsets.UTF_8));
        byte[] timed =
                ByteBuffer.allocate(72).putLong(time).put(signature.sign()).array();
        return NoteSignature.of(key.name(), key.id(), timed);
    }
}
