package dev.annals.sla;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Another policy or priority gives more or less time; what has passed stays passed. A breach and the warnings
 * that were given are judged by what was in force then and stay.
 */
public record TargetChanged(Instant at, Duration target, List<BigDecimal> warnAt) implements ClockChange {
    public TargetChanged {
        warnAt = List.copyOf(warnAt);
    }
}
