package dev.annals.server.dispatch;

/** A handler failed by a mistake of ours, or because something it needs is not there. */
final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed(Throwable cause) {
        super(cause);
    }
}
