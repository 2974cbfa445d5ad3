package dev.annals.server.imports.job;

/** Nothing is wrong with the row: the journal or the database cannot be reached now. */
final class TryLater extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TryLater(Throwable cause) {
        super(cause);
    }
}
