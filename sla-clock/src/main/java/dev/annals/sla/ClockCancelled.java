package dev.annals.sla;

import java.time.Instant;

/** The target does not apply any more. The clock ends here, cancelled unless it was breached before. */
public record ClockCancelled(Instant at) implements ClockChange {}
