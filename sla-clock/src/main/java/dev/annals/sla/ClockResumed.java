package dev.annals.sla;

import java.time.Instant;

/** Working time counts again. */
public record ClockResumed(Instant at) implements ClockChange {}
