package dev.annals.journal.sealing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subject's key as it is kept.
 *
 * @param wrapped null once it is destroyed, and so is what wrapped it
 */
record WrappedKey(
        UUID subject, byte @Nullable [] wrapped, @Nullable String masterKey) {}
