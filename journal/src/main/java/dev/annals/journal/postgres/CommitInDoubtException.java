package dev.annals.journal.postgres;

import java.sql.SQLException;

/** The database was lost between the request to commit and its answer. */
final class CommitInDoubtException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Written written;

    CommitInDoubtException(Written written, SQLException cause) {
        super(cause);
        this.written = written;
    }

    /** What is recorded as a whole, or not at all. */
    Written written() {
        return written;
    }
}
