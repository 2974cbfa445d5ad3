package dev.annals.api.opportunity;

/** Whether a deal can still be won; won and lost are states, not stages. */
public enum OpportunityState {
    OPEN,
    WON,
    LOST
}
