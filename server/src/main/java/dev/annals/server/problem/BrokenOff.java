package dev.annals.server.problem;

/**
 * An answer that has begun cannot be finished. The container ends its connection, so that nobody takes what came for the
 * whole; why is in the log already.
 */
final class BrokenOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenOff() {
        super(null, null, false, false);
    }
}
