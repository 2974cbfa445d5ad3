package dev.annals.api.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an SLA clock's life, half-open. The intervals of a clock follow each other without gaps; what
 * counts towards its limit is the sum of the running ones.
 *
 * @param reason why the clock was paused; absent for the other kinds
 */
public record ClockInterval(
        Instant from,
        Instant to,
        IntervalKind kind,
        @Nullable String reason) {}
