package dev.annals.sla;

import dev.annals.api.sla.BusinessCalendar;
import dev.annals.api.sla.CalendarException;
import dev.annals.api.sla.WorkingWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes business calendars in one line: {@code Week.in("Europe/Berlin").weekdays("09:00-17:00")}. */
final class Week {
    private final String zone;
    private final Map<DayOfWeek, List<WorkingWindow>> windows = new EnumMap<>(DayOfWeek.class);
    private final List<LocalDate> holidays = new ArrayList<>();
    private final List<CalendarException> exceptions = new ArrayList<>();

    private Week(String zone) {
        this.zone = zone;
    }

    static Week in(String zone) {
        return new Week(zone);
    }

    Week weekdays(String... spans) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                on(day, spans);
            }
        }
        return this;
    }

    Week everyDay(String... spans) {
        for (DayOfWeek day : DayOfWeek.values()) {
            on(day, spans);
        }
        return this;
    }

    Week on(DayOfWeek day, String... spans) {
        windows.put(day, windows(spans));
        return this;
    }

    Week holidays(String... dates) {
        Stream.of(dates).map(LocalDate::parse).forEach(holidays::add);
        return this;
    }

    Week except(String date, String... spans) {
        exceptions.add(new CalendarException(LocalDate.parse(date), windows(spans), null));
        return this;
    }

    BusinessCalendar calendar() {
        return new BusinessCalendar(zone, windows, holidays, exceptions);
    }

    static List<WorkingWindow> windows(String... spans) {
        return Stream.of(spans)
                .map(span -> new WorkingWindow(span.substring(0, 5), span.substring(6)))
                .toList();
    }
}
