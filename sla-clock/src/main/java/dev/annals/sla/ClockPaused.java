package dev.annals.sla;

import java.time.Instant;

/** Nothing counts from here on. A pause of a paused clock gives it another reason. */
public record ClockPaused(Instant at, String reason) implements ClockChange {}
