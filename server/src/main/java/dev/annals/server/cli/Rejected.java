package dev.annals.server.imports.cli;

/** The import does not begin, or cannot be watched; the message is for the terminal. */
final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    Rejected(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
