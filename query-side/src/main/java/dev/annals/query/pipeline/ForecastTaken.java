package dev.annals.query.pipeline;

import dev.annals.api.Refused;
import dev.annals.api.pipeline.AccuracyPeriod;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Point;
import dev.annals.api.query.QueryRefusal;
import dev.annals.query.world.Span;
import dev.annals.query.world.Worlds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A forecast that is to be judged.
 *
 * @param from first day of its period
 * @param to last day
 * @param at when it is taken; absent when nothing was recorded by then
 */
record ForecastTaken(LocalDate from, LocalDate to, @Nullable Point at) {

    /** Those of all periods that were over on a day. */
    static List<ForecastTaken> all(
            Worlds worlds, List<Days> periods, @Nullable Period lead, LocalDate today, ZoneId zone) {
        return periods.stream()
                .filter(period -> period.to().isBefore(today))
                .map(period -> of(worlds, period, lead, zone))
                .toList();
    }

    private static ForecastTaken of(Worlds worlds, Days period, @Nullable Period lead, ZoneId zone) {
        LocalDate day = lead == null ? period.from() : period.to().plusDays(1).minus(lead);
        return new ForecastTaken(
                period.from(), period.to(), point(worlds, day.atStartOfDay(zone).toInstant()));
    }

    private static @Nullable Point point(Worlds worlds, Instant instant) {
        try {
            return Span.point(worlds, new AsOf.AtInstant(instant));
        } catch (Refused refused) {
            if (refused.code() == QueryRefusal.AS_OF_BEFORE_FIRST_EVENT) {
                return null;
            }
            throw refused;
        }
    }

    /** Days that belong together, the first and the last included. */
    record Days(LocalDate from, LocalDate to) {
        static List<Days> within(LocalDate from, LocalDate to, AccuracyPeriod each) {
            List<Days> periods = new ArrayList<>();
            LocalDate first = from;
            while (!first.isAfter(to)) {
                LocalDate end = end(first, to, each);
                periods.add(new Days(first, end.isBefore(to) ? end : to));
                first = end.plusDays(1);
            }
            return periods;
        }

        private static LocalDate end(LocalDate first, LocalDate to, AccuracyPeriod each) {
            return switch (each) {
                case MONTH -> first.withDayOfMonth(1).plusMonths(1).minusDays(1);
                case QUARTER ->
                    first.withDayOfMonth(1)
                            .plusMonths(3 - (first.getMonthValue() - 1) % 3)
                            .minusDays(1);
                case WHOLE -> to;
            };
        }
    }
}
