package dev.annals.api.replay;

/** How far a workspace has come. */
public enum ReplayState {
    /** Waits for one of the places in which workspaces are filled. */
    QUEUED,
    /** Is being filled. */
    RUNNING,
    /** Waits until it is resumed; its place goes to another. */
    PAUSED,
    /** Can be asked. */
    DONE,
    /** Could not be filled; the log of the server says why. */
    FAILED,
    /** Was taken away by its owner. */
    CANCELLED,
    /** Was taken away when its time was over. */
    EXPIRED;

    /** Whether it is over; nothing of it is left then but what it was. */
    public boolean ended() {
        return this == FAILED || this == CANCELLED || this == EXPIRED;
    }
}
