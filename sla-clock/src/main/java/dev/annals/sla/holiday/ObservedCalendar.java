package dev.annals.sla.holiday;

import dev.annals.api.sla.BusinessCalendar;
import dev.annals.api.sla.CalendarException;
import dev.annals.api.sla.PublicDay;
import dev.annals.api.sla.WorkingWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts public days into a business calendar. */
public final class ObservedCalendar {
    private ObservedCalendar() {}

    /**
     * The calendar with days off as holidays, and with a working day moved to a weekday that is otherwise
     * closed worked like a Monday, or like the first weekday that is open. Its own holidays and exceptions win.
     */
    public static BusinessCalendar of(BusinessCalendar calendar, List<PublicDay> days) {
        return new BusinessCalendar(
                calendar.zone(), calendar.week(), holidays(calendar, days), exceptions(calendar, days));
    }

    private static List<LocalDate> holidays(BusinessCalendar calendar, List<PublicDay> days) {
        return Stream.concat(
                        calendar.holidays().stream(),
                        days.stream().filter(day -> !day.worked()).map(PublicDay::date))
                .toList();
    }

    private static List<CalendarException> exceptions(BusinessCalendar calendar, List<PublicDay> days) {
        Set<LocalDate> own =
                calendar.exceptions().stream().map(CalendarException::date).collect(Collectors.toSet());
        own.addAll(calendar.holidays());
        List<WorkingWindow> ordinary = ordinaryDay(calendar);
        List<CalendarException> exceptions = new ArrayList<>(calendar.exceptions());
        for (PublicDay day : days) {
            if (day.worked() && isClosed(calendar, day.date().getDayOfWeek()) && own.add(day.date())) {
                exceptions.add(new CalendarException(day.date(), ordinary, day.name()));
            }
        }
        return exceptions;
    }

    private static boolean isClosed(BusinessCalendar calendar, DayOfWeek day) {
        return calendar.week().getOrDefault(day, List.of()).isEmpty();
    }

    private static List<WorkingWindow> ordinaryDay(BusinessCalendar calendar) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> !isClosed(calendar, day))
                .findFirst()
                .map(day -> calendar.week().getOrDefault(day, List.of()))
                .orElse(List.of());
    }
}
