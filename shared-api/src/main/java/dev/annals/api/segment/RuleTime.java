package dev.annals.api.segment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A time that a rule names: an instant, or a date that stands for its whole day. */
public record RuleTime(@Nullable LocalDate date, @Nullable Instant instant) {
    private static final int DATE = "2026-11-22".length();

    /** @throws DateTimeException when it is neither */
    public static RuleTime parse(String text) {
        return text.length() == DATE
                ? new RuleTime(LocalDate.parse(text), null)
                : new RuleTime(null, OffsetDateTime.parse(text).toInstant());
    }

    /** Where it begins. */
    public Instant from(ZoneId zone) {
        return instant != null ? instant : startOf(0, zone);
    }

    /** Where a range that it closes ends, not included: after its day, or at the instant. */
    public Instant until(ZoneId zone) {
        return instant != null ? instant : startOf(1, zone);
    }

    private Instant startOf(int day, ZoneId zone) {
        if (date == null) {
            throw new DateTimeException("no time");
        }
        return date.plusDays(day).atStartOfDay(zone).toInstant();
    }
}
