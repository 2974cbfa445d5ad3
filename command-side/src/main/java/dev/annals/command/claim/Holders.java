package dev.annals.command.claim;

import java.util.Set;
import java.util.UUID;

/** Knows from the events, not from the claims, which unique values an aggregate has now. */
@FunctionalInterface
public interface Holders {
    /**
     * Empty when the aggregate does not exist or is retracted.
     *
     * @param scope of the value that is wanted: whose values are unique in it, that is what the owner is
     */
    Set<UniqueValue> valuesOf(UUID owner, String scope);
}
