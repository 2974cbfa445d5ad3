package dev.annals.journal.codec;

import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals personal values under the key of whom they are about, and opens them while that key is there. */
public interface PersonalDataSeal {
    /** Leaves everything readable, and has no key for what is sealed. */
    PersonalDataSeal NONE = new PersonalDataSeal() {
        @Override
        public byte[] seal(UUID subject, byte[] values, byte[] context) {
            throw new UnsupportedOperationException("nothing is sealed here");
        }

        @Override
        public byte[] open(UUID subject, byte[] sealed, byte[] context) throws GeneralSecurityException {
            throw new GeneralSecurityException("there are no keys here");
        }
    };

    /**
     * @param context what it is sealed in: it opens in nothing else
     */
    byte[] seal(UUID subject, byte[] values, byte[] context);

    /**
     * What was sealed; null when the subject's key was destroyed.
     *
     * @throws GeneralSecurityException when it was sealed in another context, was changed, or the key is lost
     */
    byte @Nullable [] open(UUID subject, byte[] sealed, byte[] context) throws GeneralSecurityException;

    /** Tells that what belongs to these is going to be opened, so that their keys are fetched together. */
    default void expect(Collection<UUID> subjects) {}
}
