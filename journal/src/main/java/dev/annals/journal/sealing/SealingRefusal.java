package dev.annals.journal.sealing;

import dev.annals.api.RefusalCode;

/** Why something cannot be sealed. */
public enum SealingRefusal implements RefusalCode {
    /** Whom this would say something personal about was erased: nothing is kept about them any more. */
    SUBJECT_ERASED;

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
