package dev.annals.api.ticket;

/** How far a ticket has come. */
public enum TicketState {
    /** No agent has taken it yet. */
    NEW,
    /** It is worked on. */
    OPEN,
    /** It waits for something, for a reason. */
    ON_HOLD,
    /** It has a resolution, which the customer may still question. */
    RESOLVED,
    /** Nothing more is said about it: it was resolved and closed, or merged into another ticket. */
    CLOSED;

    /** Whether there is still something to be done. */
    public boolean isUnresolved() {
        return this != RESOLVED && this != CLOSED;
    }
}
