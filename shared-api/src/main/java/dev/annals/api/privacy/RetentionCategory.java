package dev.annals.api.privacy;

/** What has to be kept for a time, and from when on that runs. */
public enum RetentionCategory {
    /** Won deals, from when they were won. */
    WON_DEALS,
    /** Tickets, from when they were last resolved or closed. */
    TICKETS,
    /** What was talked about, from when it was. */
    INTERACTIONS
}
