package dev.annals.verifier;

/** What an archive is evidence of. */
enum Kind {
    /** All events of an entity and of what belongs to it. */
    ENTITY,
    /** All events from a position up to another. */
    RANGE,
    /** All events, without proofs: the tree is built from them. */
    HISTORY
}
