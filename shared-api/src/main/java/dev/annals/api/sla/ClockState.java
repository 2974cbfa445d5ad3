package dev.annals.api.sla;

/** What became of an SLA clock, or what it is doing. */
public enum ClockState {
    /** Working time counts. */
    RUNNING,
    /** Nothing counts until it is resumed; there is time remaining, but no due time. */
    PAUSED,
    /** Fulfilled when the limit was not passed; exactly at the due time is in time. */
    MET,
    /** The limit was reached without fulfilment. Nothing that happens later takes that back. */
    BREACHED,
    /** Called off before the limit was reached. */
    CANCELLED
}
