package dev.annals.ledger;

/** What is looked at, in this order; from {@link #ORDER} to {@link #VERSIONS} event by event. */
public enum Check {
    /** The checkpoint is one. */
    CHECKPOINT,
    /** It is of the ledger that is trusted. */
    ORIGIN,
    /** A key of the ledger signed it, and nobody in the name of one. */
    SIGNATURE,
    /** Enough witnesses signed it, and nobody in the name of one. */
    WITNESSES,
    /** The ledger grew from the earlier checkpoint to this one without a change. */
    GROWTH,
    /** Events come by position, each once, and none of those asked for is missing in between. */
    ORDER,
    /** A proof is about the position of its event and about the checkpoint. */
    PROOF,
    /** The event is in the ledger as it is given. */
    EVENT,
    /** The events of an aggregate follow on each other, none left out, where positions do not show it. */
    VERSIONS,
    /** All events together give the root of the checkpoint. */
    ROOT,
    /** What an archive says of itself is so. */
    MANIFEST
}
