package dev.annals.api.opportunity;

import dev.annals.api.RefusalCode;

/** Why a command about an opportunity is refused. */
public enum OpportunityRefusal implements RefusalCode {
    /** A won or lost deal does not change; reopen it first. */
    ALREADY_CLOSED(Kind.RULE),
    /** Only a won or lost deal can be reopened. */
    NOT_CLOSED(Kind.RULE),
    /** The pipeline has no stage of this name. */
    UNKNOWN_STAGE(Kind.UNACCEPTABLE),
    /** The pipeline does not allow this move. */
    MOVE_NOT_ALLOWED(Kind.RULE),
    /** The pipeline named does not exist. */
    UNKNOWN_PIPELINE(Kind.UNACCEPTABLE),
    /** A deal keeps the currency in which it was opened. */
    CURRENCY_CHANGED(Kind.UNACCEPTABLE),
    /** An open deal cannot be in the category of closed ones. */
    CATEGORY_IS_FOR_CLOSED(Kind.UNACCEPTABLE),
    /** The opportunity named does not exist or belongs to another customer. */
    UNKNOWN_OPPORTUNITY(Kind.UNACCEPTABLE);

    private final Kind kind;

    OpportunityRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
