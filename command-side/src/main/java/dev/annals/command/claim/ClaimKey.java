package dev.annals.command.claim;

import java.util.Arrays;

/** A unique value as it is claimed: its scope and a keyed hash, never the value. */
record ClaimKey(String scope, byte[] hash) {
    @Override
    public boolean equals(Object other) {
        return other instanceof ClaimKey key && scope.equals(key.scope) && Arrays.equals(hash, key.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return scope;
    }
}
