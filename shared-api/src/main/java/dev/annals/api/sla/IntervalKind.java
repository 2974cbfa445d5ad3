package dev.annals.api.sla;

/** What an SLA clock did in an interval. */
public enum IntervalKind {
    /** Time counted. */
    RUNNING,
    /** The clock was paused, in working time or outside of it. */
    PAUSED,
    /** The clock was not paused, but no work is done at this time. */
    OUTSIDE_HOURS
}
