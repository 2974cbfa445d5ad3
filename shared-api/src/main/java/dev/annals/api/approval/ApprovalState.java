package dev.annals.api.approval;

/** Where an approval stands. */
public enum ApprovalState {
    /** Waits for a second person. */
    REQUESTED,
    /** About to be carried out. */
    GRANTED,
    CARRIED_OUT,
    /** Granted, but the command was refused when it was to be carried out. */
    FAILED,
    REFUSED,
    WITHDRAWN,
    EXPIRED
}
