package dev.annals.sla;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import java.time.Instant;
import java.util.Map;

/** The years that instants may lie in, so that a slip of the pen does not spread a calendar over a million. */
final class Era {
    private static final Instant FIRST = Instant.parse("1800-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private Era() {}

    static void require(Instant from, Instant to) {
        if (from.isBefore(FIRST) || to.isBefore(FIRST) || !from.isBefore(END) || !to.isBefore(END)) {
            throw Refused.because(
                    CommonRefusal.OUT_OF_RANGE,
                    Map.of("min", FIRST.toString(), "max", END.minusNanos(1).toString()));
        }
    }
}
