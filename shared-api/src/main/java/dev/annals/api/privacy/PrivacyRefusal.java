package dev.annals.api.privacy;

import dev.annals.api.RefusalCode;

/** Why a wish about privacy is refused. */
public enum PrivacyRefusal implements RefusalCode {
    /** Whoever is to be erased or kept is no customer. */
    UNKNOWN_SUBJECT(Kind.UNACCEPTABLE),
    /** A legal hold stands against the erasure. */
    ON_HOLD(Kind.RULE),
    /** Something about them still has to be kept. */
    RETENTION_DUTY(Kind.RULE),
    /** Whoever is to be kept is erased, or about to be. */
    ALREADY_ERASED(Kind.RULE),
    /** The hold is none of this subject's. */
    UNKNOWN_HOLD(Kind.UNACCEPTABLE);

    private final Kind kind;

    PrivacyRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
