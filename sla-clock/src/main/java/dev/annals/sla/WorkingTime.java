package dev.annals.sla;

import dev.annals.api.sla.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The part of time in which work is done. Made once per version of a calendar and kept: it is immutable and
 * remembers what it has worked out.
 */
public sealed interface WorkingTime permits CalendarTime, BusinessTime {
    /** A due time further than this from its start is none. */
    int HORIZON_YEARS = 50;

    static WorkingTime of(BusinessCalendar calendar) {
        return new BusinessTime(calendar);
    }

    /** All of time, day and night: what a target without a business calendar is measured in. */
    static WorkingTime calendarTime() {
        return CalendarTime.INSTANCE;
    }

    /**
     * The working time in {@code [from, to)}; zero when {@code to} is not after {@code from}.
     *
     * @throws dev.annals.api.Refused when an instant lies before 1800 or after 2199
     */
    Duration elapsed(Instant from, Instant to);

    /**
     * The earliest instant at which {@code target} of working time has passed since {@code from}, so the end of
     * a window rather than the start of the next one, and {@code from} itself for a target of zero or less.
     * Empty when there is no such instant within {@value #HORIZON_YEARS} years, as with a calendar that never
     * opens again.
     *
     * @throws dev.annals.api.Refused when {@code from} lies before 1800 or after 2199
     */
    Optional<Instant> due(Instant from, Duration target);

    /** The stretches of working time in {@code [from, to)}, in order; ones that touch are one. */
    List<Stretch> within(Instant from, Instant to);

    /** The last instant that a due time counted from {@code from} may be. */
    static Instant horizon(Instant from) {
        return from.atOffset(ZoneOffset.UTC).plusYears(HORIZON_YEARS).toInstant();
    }
}
