package dev.annals.api.segment;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;

/** A length of time that a rule names: days, weeks, months and years by the calendar, or hours and less by the clock. */
public record Span(TemporalAmount amount) {
    private static final int MOST_YEARS = 200;

    /** Reads {@code P90D}, {@code P1Y6M} or {@code PT36H}; more than nothing and at most two hundred years. */
    public static Span parse(String text) {
        if (text.startsWith("PT")) {
            Duration duration = Duration.parse(text);
            require(duration.isPositive() && duration.toDays() <= MOST_YEARS * 366L);
            return new Span(duration);
        }
        Period period = Period.parse(text);
        require(!period.isNegative() && !period.isZero() && period.toTotalMonths() <= MOST_YEARS * 12L);
        require(period.getDays() <= MOST_YEARS * 366);
        return new Span(period);
    }

    private static void require(boolean sensible) {
        if (!sensible) {
            throw new DateTimeException("not a length of time that a rule can name");
        }
    }

    /** When it was so long ago. */
    public Instant before(Instant moment, ZoneId zone) {
        return ZonedDateTime.ofInstant(moment, zone).minus(amount).toInstant();
    }
}
