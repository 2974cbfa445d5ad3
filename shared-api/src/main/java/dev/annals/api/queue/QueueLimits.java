package dev.annals.api.queue;

/** How much a queue may hold. */
public final class QueueLimits {
    /** Members of one queue. */
    public static final int MEMBERS = 500;

    private QueueLimits() {}
}
