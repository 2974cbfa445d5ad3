package dev.annals.ledger;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** The JDK's Ed25519 for keys and signatures as RFC 8032 writes them. */
final class Ed25519 {
    static final int KEY_LENGTH = 32;
    static final int SIGNATURE_LENGTH = 64;
    private static final String NAME = "Ed25519";
    private static final byte SIGN_OF_X = (byte) 0x80;

    private Ed25519() {}

    static PrivateKey privateKey(byte[] seed) {
        try {
            return KeyFactory.getInstance(NAME)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    static PublicKey publicKey(byte[] encoded) {
        byte[] y = reversed(encoded);
        boolean xOdd = (y[0] & SIGN_OF_X) != 0;
        y[0] &= ~SIGN_OF_X;
        EdECPoint point = new EdECPoint(xOdd, new BigInteger(1, y));
        try {
            return KeyFactory.getInstance(NAME)
                    .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
        } catch (InvalidKeySpecException e) {
            throw new MalformedException("not an Ed25519 key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    /** The JDK derives a public key only while it generates a pair, so it is given the seed for its chance. */
    static byte[] publicKeyOf(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
            EdECPoint point = ((EdECPublicKey) generator.generateKeyPair().getPublic()).getPoint();
            byte[] encoded = reversed(padded(point.getY().toByteArray()));
            if (point.isXOdd()) {
                encoded[KEY_LENGTH - 1] |= SIGN_OF_X;
            }
            return encoded;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java signs with Ed25519", e);
        }
    }

    static boolean verify(PublicKey key, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException | InvalidKeyException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    private static byte[] padded(byte[] number) {
        byte[] fixed = new byte[KEY_LENGTH];
        int kept = Math.min(number.length, KEY_LENGTH);
        System.arraycopy(number, number.length - kept, fixed, KEY_LENGTH - kept, kept);
        return fixed;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[bytes.length - 1 - i] = bytes[i];
        }
        return reversed;
    }

    private static final class Given extends SecureRandom {
        private final transient byte[] seed;

        Given(byte[] seed) {
            super(null, null);
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(Arrays.copyOf(seed, bytes.length), 0, bytes, 0, bytes.length);
        }
    }
}
