package dev.annals.sla;

import java.time.Instant;

/** What the target asks for was done. The clock ends here, met or breached. */
public record ClockMet(Instant at) implements ClockChange {}
