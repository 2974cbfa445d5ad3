package dev.annals.api.query;

import dev.annals.api.RefusalCode;

/** Why a query is refused. */
public enum QueryRefusal implements RefusalCode {
    /** {@code asOf} is neither an instant nor a position. */
    BAD_AS_OF(Kind.MALFORMED),
    /** {@code asOf} lies after what is recorded. */
    AS_OF_IN_FUTURE(Kind.UNACCEPTABLE),
    /** Nothing was recorded yet at {@code asOf}. */
    AS_OF_BEFORE_FIRST_EVENT(Kind.UNACCEPTABLE),
    /** The list cannot be filtered by this field. */
    UNKNOWN_FILTER(Kind.MALFORMED),
    /** A filter's value is not of the field's type. */
    BAD_FILTER_VALUE(Kind.MALFORMED),
    /** The list cannot be sorted by this field. */
    UNKNOWN_SORT(Kind.MALFORMED),
    /** The limit is not between 1 and {@code max}. */
    BAD_LIMIT(Kind.MALFORMED),
    /** The cursor is not one of ours, or belongs to another query. */
    BAD_CURSOR(Kind.MALFORMED),
    /** The report cannot be broken down by this. */
    UNKNOWN_DIMENSION(Kind.MALFORMED),
    /** Deals are in several currencies: say in which one to report. */
    CURRENCY_REQUIRED(Kind.UNACCEPTABLE),
    /** The read model has not come as far as the version or position asked for. */
    NOT_YET_VISIBLE(Kind.UNAVAILABLE),
    /** There is no read model of this name. */
    UNKNOWN_READ_MODEL(Kind.UNKNOWN),
    /** The read model is being rebuilt already. */
    REBUILD_RUNNING(Kind.RULE),
    /** The workspace does not have what is asked for: that read model was not chosen, or is not filled yet. */
    NOT_IN_WORKSPACE(Kind.UNACCEPTABLE);

    private final Kind kind;

    QueryRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
