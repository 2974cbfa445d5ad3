package dev.annals.journal.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;

/** AES-256-GCM as Tink does it: 12 bytes by chance, then what is sealed, then the tag of 16. */
final class Ciphers {
    /** Bytes of a key. */
    static final int KEY = 32;

    private Ciphers() {}

    static Aead of(byte[] key) {
        if (key.length != KEY) {
            throw new IllegalArgumentException("a key has " + KEY + " bytes");
        }
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
