package dev.annals.api.sla;

/** What an SLA policy sets a limit to. */
public enum SlaClock {
    /** From the creation of a ticket to the first public message of an agent. */
    FIRST_RESPONSE,
    /** From the oldest unanswered message of the customer to the next public message of an agent. */
    NEXT_RESPONSE,
    /** From the creation of a ticket to its resolution. */
    RESOLUTION
}
