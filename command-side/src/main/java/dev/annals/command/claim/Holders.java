package dev.annals.command.claim;

import java.util.UUID;

/** Knows from the events, not from the claims, whether an aggregate has a unique value now. */
@FunctionalInterface
public interface Holders {
    /** Nobody has anything who does not exist or is retracted. */
    boolean has(UUID owner, UniqueValue value);
}
