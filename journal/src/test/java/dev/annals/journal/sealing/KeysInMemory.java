package dev.annals.journal.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Random;
import dev.annals.journal.codec.PersonalDataSeal;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The real cipher with keys that nobody keeps. */
public final class KeysInMemory implements PersonalDataSeal {
    private final Map<UUID, Aead> keys = new ConcurrentHashMap<>();
    private final Set<UUID> destroyed = new HashSet<>();

    /** A key that is known beforehand. */
    public KeysInMemory with(UUID subject, byte[] key) {
        keys.put(subject, Ciphers.of(key));
        return this;
    }

    public void destroyAll() {
        destroyed.addAll(keys.keySet());
    }

    @Override
    public byte[] seal(UUID subject, byte[] values, byte[] context) {
        try {
            return keys.computeIfAbsent(subject, id -> Ciphers.of(Random.randBytes(Ciphers.KEY)))
                    .encrypt(values, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte @Nullable [] open(UUID subject, byte[] sealed, byte[] context) throws GeneralSecurityException {
        return destroyed.contains(subject)
                ? null
                : Objects.requireNonNull(keys.get(subject)).decrypt(sealed, context);
    }
}
