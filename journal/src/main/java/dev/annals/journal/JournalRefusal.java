package dev.annals.journal;

import dev.annals.api.RefusalCode;

/** Why the journal did not, or may not have, recorded something. */
public enum JournalRefusal implements RefusalCode {
    /** Too much waits to be recorded; nothing of this request was. */
    JOURNAL_BUSY,
    /** The database cannot be reached or the journal is closing; nothing of this request was recorded. */
    JOURNAL_UNAVAILABLE,
    /** The database was lost in the very moment of recording: look before asking again. */
    OUTCOME_UNKNOWN;

    @Override
    public Kind kind() {
        return Kind.UNAVAILABLE;
    }
}
