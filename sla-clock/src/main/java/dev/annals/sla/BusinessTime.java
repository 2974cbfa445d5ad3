package dev.annals.sla;

import dev.annals.api.sla.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Time counts within the windows of a business calendar. */
final class BusinessTime implements WorkingTime {
    private final CalendarDays days;

    /**
     * Windows of the years asked about so far. A table is never changed but replaced by one of more years; two
     * threads that do so at once make equal tables, and the later one stays.
     */
    private volatile WindowTable table = WindowTable.EMPTY;

    BusinessTime(BusinessCalendar calendar) {
        days = new CalendarDays(calendar);
    }

    @Override
    public Duration elapsed(Instant from, Instant to) {
        Era.require(from, to);
        return from.isBefore(to) ? covering(from, to).between(from, to) : Duration.ZERO;
    }

    @Override
    public Optional<Instant> due(Instant from, Duration target) {
        Era.require(from, from);
        if (!target.isPositive()) {
            return Optional.of(from);
        }
        Instant last = WorkingTime.horizon(from);
        for (int years = 1; ; years *= 4) {
            boolean farEnough = years >= HORIZON_YEARS;
            Instant until = farEnough ? last : days.yearsAfter(from, years);
            Optional<Instant> due = covering(from, until).due(from, target);
            if (due.isPresent() || farEnough) {
                return due.filter(instant -> !instant.isAfter(last));
            }
        }
    }

    @Override
    public List<Stretch> within(Instant from, Instant to) {
        Era.require(from, to);
        return from.isBefore(to) ? covering(from, to).within(from, to) : List.of();
    }

    private WindowTable covering(Instant from, Instant to) {
        WindowTable known = table;
        if (!known.covers(from, to)) {
            known = known.extended(days, from, to);
            table = known;
        }
        return known;
    }
}
