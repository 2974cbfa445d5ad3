package dev.annals.journal.sealing;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A key that the keys of subjects are wrapped with.
 *
 * @param id what it is known by where it is not: for a key that we hold a digest of it, so that a wrong one has another id
 * @param aead Tink's, which a {@code KmsClient} gives as well for a key that never leaves a KMS
 */
public record MasterKey(String id, Aead aead) {
    /** How many bytes a key of ours has. */
    public static final int BYTES = Ciphers.KEY;

    private static final int ID = 8;

    public static MasterKey of(byte[] secret) {
        return new MasterKey(HexFormat.of().formatHex(Arrays.copyOf(digest(secret), ID)), Ciphers.of(secret));
    }

    byte[] wrap(UUID subject, byte[] key) {
        try {
            return aead.encrypt(key, context(subject));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the master key " + id + " does not wrap", e);
        }
    }

    byte[] unwrap(UUID subject, byte[] wrapped) throws GeneralSecurityException {
        return aead.decrypt(wrapped, context(subject));
    }

    /** A wrapped key is that of its subject alone. */
    private static byte[] context(UUID subject) {
        return ("annals-subject-key-1\n" + subject).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] digest(byte[] secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("annals-master-key-1\n".getBytes(StandardCharsets.UTF_8));
            return digest.digest(secret);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "master key " + id;
    }
}
