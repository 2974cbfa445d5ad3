package dev.annals.sla;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of a clock's life under the same conditions, half-open.
 *
 * @param before what had elapsed when it began
 * @param after what had elapsed when it ended
 */
record Span(Instant from, Instant to, Duration before, Duration after, WorkingTime hours) {

    /** The first instant of this span at which that much has elapsed. */
    @Nullable
    Instant firstWith(Duration elapsed) {
        if (!from.isBefore(to) || after.compareTo(elapsed) < 0) {
            return null;
        }
        return hours.due(from, elapsed.minus(before)).filter(to::isAfter).orElse(null);
    }
}
