package dev.annals.api.sending;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How suppressions are named. */
public final class Suppressions {
    private Suppressions() {}

    /** The id of the suppression of an address: it follows from the address's hash, so that none is suppressed twice. */
    public static UUID id(String addressHash) {
        return UUID.nameUUIDFromBytes(addressHash.getBytes(StandardCharsets.US_ASCII));
    }
}
