package dev.annals.api.user;

import dev.annals.api.RefusalCode;

/** Why a command about a user is refused. */
public enum UserRefusal implements RefusalCode {
    /** An absence does not end after it begins. */
    EMPTY_ABSENCE(Kind.UNACCEPTABLE),
    /** The user has no such absence. */
    UNKNOWN_ABSENCE(Kind.UNKNOWN),
    /** The user would have more than {@code max} absences. */
    TOO_MANY_ABSENCES(Kind.RULE),
    /** The role is only granted for some time. */
    ROLE_NEEDS_END(Kind.UNACCEPTABLE),
    /** The user does not come in, so no token can stand for them. */
    USER_DISABLED(Kind.RULE),
    /** The user has no such access token. */
    UNKNOWN_ACCESS_TOKEN(Kind.UNKNOWN),
    /** The user would have more than {@code max} access tokens. */
    TOO_MANY_ACCESS_TOKENS(Kind.RULE);

    private final Kind kind;

    UserRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
