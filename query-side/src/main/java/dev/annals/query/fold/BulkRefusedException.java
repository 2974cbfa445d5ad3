package dev.annals.query.fold;

/** A row could not be written in bulk, and nobody knows which: whoever folds one by one finds out, and parks it. */
public final class BulkRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BulkRefusedException(Throwable cause) {
        super(cause);
    }
}
