package dev.annals.server.imports.job;

/** How far an import has come. */
public enum ImportState {
    QUEUED,
    RUNNING,
    /** Every row was looked at; some may have failed. */
    FINISHED,
    /** It could not go on, by a mistake of ours. What was imported stands. */
    FAILED,
    UNDOING,
    /** What could be taken back was. */
    UNDONE;

    /** Whether it will go on by itself. */
    public boolean active() {
        return this == QUEUED || this == RUNNING || this == UNDOING;
    }
}
