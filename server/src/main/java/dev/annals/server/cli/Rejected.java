package dev.annals.server.cli;

/** What was asked for does not begin, or cannot be watched; the message is for the terminal. */
public final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Exit code where the command or a file is not as it should be. */
    public static final int NOT_ACCEPTED = 2;
    /** Exit code where the server could not be reached, or could not go on. */
    public static final int NO_SERVER = 3;

    private final int exitCode;

    public Rejected(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
