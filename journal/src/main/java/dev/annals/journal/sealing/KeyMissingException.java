package dev.annals.journal.sealing;

import java.security.GeneralSecurityException;

/** A key that nobody destroyed is not there. Never to be mistaken for an erasure: what follows would be kept for good. */
final class KeyMissingException extends GeneralSecurityException {
    private static final long serialVersionUID = 1L;

    KeyMissingException(String message) {
        super(message);
    }
}
