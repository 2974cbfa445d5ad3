package dev.annals.journal.ledger;

import dev.annals.api.RefusalCode;

/** Why the ledger cannot give what is asked for. */
public enum LedgerRefusal implements RefusalCode {
    /** The event is recorded, but the newest checkpoint does not cover it yet. */
    NOT_IN_LEDGER_YET(Kind.UNAVAILABLE),
    /** The ledger has, or can show, nothing of this size. */
    TREE_SIZE_UNKNOWN(Kind.UNKNOWN),
    /** An event or the tree is not as it was; {@code GET /ledger} says where. */
    LEDGER_FLAWED(Kind.RULE),
    /** The events are in a store that has no ledger. */
    NO_LEDGER(Kind.UNKNOWN),
    /** This process has no keys, or keys of another ledger. */
    LEDGER_KEYS_MISSING(Kind.UNAVAILABLE);

    private final Kind kind;

    LedgerRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
