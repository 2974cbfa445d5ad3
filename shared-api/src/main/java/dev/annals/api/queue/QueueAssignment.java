package dev.annals.api.queue;

/** How a ticket that waits in a queue gets its agent. */
public enum QueueAssignment {
    /** Somebody assigns it. */
    MANUAL,
    /** By itself, to whoever has waited longest for a ticket of the queue. */
    ROUND_ROBIN,
    /** By itself, to whoever has the fewest unresolved tickets. */
    LEAST_LOADED;

    /** Whether a ticket gets its agent by itself. */
    public boolean isAutomatic() {
        return this != MANUAL;
    }
}
