package dev.annals.api.user;

import dev.annals.api.RefusalCode;

/** Why a command about a user is refused. */
public enum UserRefusal implements RefusalCode {
    /** An absence does not end after it begins. */
    EMPTY_ABSENCE(Kind.UNACCEPTABLE),
    /** The user has no such absence. */
    UNKNOWN_ABSENCE(Kind.UNKNOWN),
    /** The user would have more than {@code max} absences. */
    TOO_MANY_ABSENCES(Kind.RULE);

    private final Kind kind;

    UserRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
