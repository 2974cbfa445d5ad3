package dev.annals.api.sla;

import dev.annals.api.RefusalCode;

/** Why a business calendar, or a question about service levels, is refused. */
public enum SlaRefusal implements RefusalCode {
    /** A working window does not end after it starts. */
    EMPTY_WINDOW(Kind.UNACCEPTABLE),
    /** Two working windows of one day share time. */
    WINDOWS_OVERLAP(Kind.UNACCEPTABLE),
    /** Two exceptions are for the same date. */
    DUPLICATE_EXCEPTION(Kind.UNACCEPTABLE),
    /** Public holidays of this country or region are not known here. */
    UNKNOWN_HOLIDAYS(Kind.UNACCEPTABLE),
    /** There is no such policy, or it has no such version. */
    UNKNOWN_POLICY(Kind.UNACCEPTABLE),
    /** Neither an id, nor an id with a version, nor a version alone. */
    BAD_VERSION(Kind.MALFORMED);

    private final Kind kind;

    SlaRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
