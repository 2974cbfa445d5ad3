package dev.annals.api;

/** Refusals that every concept shares. */
public enum CommonRefusal implements RefusalCode {
    /** A required value is missing. */
    REQUIRED(Kind.UNACCEPTABLE),
    /** A text is longer than {@code max} characters. */
    TOO_LONG(Kind.UNACCEPTABLE),
    /** A list has more than {@code max} entries. */
    TOO_MANY(Kind.UNACCEPTABLE),
    /** A text holds control or direction-changing characters. */
    FORBIDDEN_CHARACTERS(Kind.UNACCEPTABLE),
    /** A text is not of the form that is asked for. */
    BAD_FORMAT(Kind.UNACCEPTABLE),
    /** A number or date is outside {@code min} to {@code max}. */
    OUT_OF_RANGE(Kind.UNACCEPTABLE),
    /** A date range ends before it starts. */
    RANGE_REVERSED(Kind.UNACCEPTABLE),
    /** An e-mail address that no mail could reach. */
    BAD_EMAIL(Kind.UNACCEPTABLE),
    /** A phone number that is not valid in international (E.164) form. */
    BAD_PHONE(Kind.UNACCEPTABLE),
    /** Not an ISO 4217 currency, or more decimals than it has. */
    BAD_MONEY(Kind.UNACCEPTABLE),
    /** Not the BCP 47 tag of a language. */
    BAD_LANGUAGE(Kind.UNACCEPTABLE),
    /** There is no time zone of this name. */
    UNKNOWN_ZONE(Kind.UNACCEPTABLE),
    /** {@code occurredAt} lies in the future. */
    OCCURRED_IN_FUTURE(Kind.UNACCEPTABLE),
    /** The owner or user named does not exist. */
    UNKNOWN_USER(Kind.UNACCEPTABLE),
    /** No aggregate of this kind has this id. */
    NOT_FOUND(Kind.UNKNOWN),
    /** The id is in use for something else, or for the same with other content. */
    ID_IN_USE(Kind.RULE),
    /** The aggregate is not at the version that the client named any more. */
    STALE_VERSION(Kind.STALE),
    /** What was withdrawn cannot be changed any more. */
    RETRACTED(Kind.RULE);

    private final Kind kind;

    CommonRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
