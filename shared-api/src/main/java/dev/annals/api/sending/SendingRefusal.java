package dev.annals.api.sending;

import dev.annals.api.RefusalCode;

/** Why rules of sending or a suppression are refused. */
public enum SendingRefusal implements RefusalCode {
    /** Quiet hours that end when they begin are none, or the whole day: nobody can tell. */
    EMPTY_QUIET_HOURS(Kind.UNACCEPTABLE),
    /** By this channel nothing goes to an address of the reader's own. */
    CHANNEL_WITHOUT_ADDRESSES(Kind.UNACCEPTABLE),
    /** That an address bounced is what carriers report, not what anybody says. */
    REASON_NOT_BY_HAND(Kind.UNACCEPTABLE);

    private final Kind kind;

    SendingRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
