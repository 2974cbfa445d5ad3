package dev.annals.sla;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A target begins to count.
 *
 * @param target the working time in which it is to be fulfilled
 * @param warnAt shares of the target to warn at, such as 0.8
 */
public record ClockStarted(Instant at, Duration target, WorkingTime hours, List<BigDecimal> warnAt) {
    public ClockStarted {
        warnAt = List.copyOf(warnAt);
    }
}
