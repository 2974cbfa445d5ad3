package dev.annals.command.sla;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.sla.BusinessCalendar;
import dev.annals.api.sla.BusinessCalendarChanged;
import dev.annals.api.sla.BusinessCalendarDefined;
import dev.annals.api.sla.CalendarException;
import dev.annals.api.sla.PublicDay;
import dev.annals.api.sla.PublicDaysUpdated;
import dev.annals.api.sla.WorkingWindow;
import dev.annals.sla.WorkingTime;
import dev.annals.sla.holiday.ObservedCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When work was done by a business calendar, since when.
 *
 * @param number of the calendar's last event, so its version
 * @param versions one for every change of its hours, in order of recording
 */
public record CalendarHistory(long number, Definition definition, List<Version> versions) {

    /**
     * @param number the calendar's version when its hours became these; a new name alone makes none
     * @param from when that was, by effective time
     */
    public record Version(long number, Instant from, WorkingTime hours) {}

    /** What hours are made of. */
    record Definition(
            String zone,
            Map<DayOfWeek, List<WorkingWindow>> week,
            List<CalendarException> exceptions,
            List<PublicDay> publicDays) {

        WorkingTime hours() {
            return WorkingTime.of(
                    ObservedCalendar.of(new BusinessCalendar(zone, week, List.of(), exceptions), publicDays));
        }
    }

    public Version current() {
        return versions.getLast();
    }

    /** What was in force at a moment; before the calendar's beginning, how it began. */
    public Version inForce(Instant moment) {
        return versions.reversed().stream()
                .filter(version -> !version.from().isAfter(moment))
                .findFirst()
                .orElseGet(versions::getFirst);
    }

    public Optional<Version> version(long wanted) {
        return versions.stream().filter(version -> version.number() == wanted).findFirst();
    }

    static @Nullable CalendarHistory after(@Nullable CalendarHistory before, DomainEvent event, Instant at) {
        return switch (event) {
            case BusinessCalendarDefined e ->
                begun(new Definition(e.zone(), e.week(), e.exceptions(), e.publicDays()), at);
            case BusinessCalendarChanged e when before != null -> before.with(before.changed(e), at);
            case PublicDaysUpdated e when before != null -> before.with(before.observing(e.publicDays()), at);
            default -> before;
        };
    }

    private static CalendarHistory begun(Definition definition, Instant at) {
        return new CalendarHistory(1, definition, List.of(new Version(1, at, definition.hours())));
    }

    private Definition changed(BusinessCalendarChanged e) {
        return new Definition(
                Objects.requireNonNull(Patch.apply(e.zone(), definition.zone())),
                Objects.requireNonNull(Patch.apply(e.week(), definition.week())),
                Objects.requireNonNull(Patch.apply(e.exceptions(), definition.exceptions())),
                Objects.requireNonNull(Patch.apply(e.publicDays(), definition.publicDays())));
    }

    private Definition observing(List<PublicDay> days) {
        return new Definition(definition.zone(), definition.week(), definition.exceptions(), days);
    }

    private CalendarHistory with(Definition now, Instant at) {
        if (now.equals(definition)) {
            return new CalendarHistory(number + 1, definition, versions);
        }
        List<Version> more = new ArrayList<>(versions);
        more.add(new Version(number + 1, at, now.hours()));
        return new CalendarHistory(number + 1, now, List.copyOf(more));
    }
}
