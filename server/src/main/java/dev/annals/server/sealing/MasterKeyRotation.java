package dev.annals.server.sealing;

import dev.annals.journal.sealing.MasterKeys;
import dev.annals.journal.sealing.Rewrapping;
import java.security.GeneralSecurityException;

/** Puts a new master key in the place of the one in use. */
final class MasterKeyRotation {
    private final MasterKeySource source;
    private final MasterKeys keys;
    private final Rewrapping rewrapping;

    MasterKeyRotation(MasterKeySource source, MasterKeys keys, Rewrapping rewrapping) {
        this.source = source;
        this.keys = keys;
        this.rewrapping = rewrapping;
    }

    /**
     * @param masterKey id of the one that is in use now
     * @param rewrapped how many keys were wrapped by another one
     */
    record Rotated(String masterKey, long rewrapped) {}

    /** One at a time: a second one would add a key that nobody asked for. */
    synchronized Rotated rotate() {
        source.add();
        keys.reread();
        try {
            return new Rotated(keys.current().id(), rewrapping.run());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key cannot be wrapped anew", e);
        }
    }
}
