package dev.annals.sla;

import dev.annals.api.sla.ClockState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clock shows at a moment.
 *
 * @param target what is in force at the moment
 * @param elapsed working time that counted; goes on after a breach until the clock ends
 * @param remaining {@code target} less {@code elapsed}, below zero once that much is overdue
 * @param dueAt when the target is or was to be fulfilled; absent while paused, after being met during a pause,
 *     once cancelled, and when the calendar leaves no such moment
 * @param breachedAt the first instant at which the target in force had passed without being fulfilled
 * @param endedAt when it was met or cancelled, in time or not
 */
public record ClockReading(
        ClockState state,
        Duration target,
        Duration elapsed,
        Duration remaining,
        @Nullable Instant dueAt,
        @Nullable Instant breachedAt,
        @Nullable Instant endedAt,
        List<Warning> warnings) {}
