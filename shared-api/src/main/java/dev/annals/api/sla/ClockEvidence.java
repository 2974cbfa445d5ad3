package dev.annals.api.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of a clock's life, half-open. What counts towards the target is the sum of the running ones.
 *
 * @param length of the stretch by the wall clock
 * @param reason what paused it
 * @param eventId of the event that it began with; absent where only the hours of the calendar changed it
 */
public record ClockEvidence(
        Instant from,
        Instant to,
        IntervalKind kind,
        Duration length,
        @Nullable String reason,
        @Nullable UUID eventId) {}
