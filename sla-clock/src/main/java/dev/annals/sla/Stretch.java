package dev.annals.sla;

import java.time.Instant;

/** An uninterrupted piece of time, half-open. */
public record Stretch(Instant from, Instant to) {}
