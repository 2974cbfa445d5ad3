package dev.annals.benchmarks;

import dev.annals.api.sla.BusinessCalendar;
import dev.annals.api.sla.CalendarException;
import dev.annals.api.sla.WorkingWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The plain way to count working time: from date to date, each window turned into instants when it is met. */
final class DateByDateClock {
    private final ZoneId zone;
    private final Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, List<Window>> dates = new HashMap<>();

    DateByDateClock(BusinessCalendar calendar) {
        zone = ZoneId.of(calendar.zone());
        calendar.week().forEach((day, windows) -> week.put(day, parsed(windows)));
        calendar.holidays().forEach(date -> dates.put(date, List.of()));
        for (CalendarException exception : calendar.exceptions()) {
            dates.put(exception.date(), parsed(exception.windows()));
        }
    }

    /** The working time of running intervals, each given by two instants that follow each other in the list. */
    Duration elapsed(List<Instant> edges) {
        Duration sum = Duration.ZERO;
        for (int i = 0; i < edges.size(); i += 2) {
            sum = sum.plus(elapsed(edges.get(i), edges.get(i + 1)));
        }
        return sum;
    }

    Duration elapsed(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate date = LocalDate.ofInstant(from, zone); !date.isAfter(last); date = date.plusDays(1)) {
            for (Window window : windows(date)) {
                Instant start = later(from, instant(date, window.from()));
                Instant end = earlier(to, instant(date, window.to()));
                sum = start.isBefore(end) ? sum.plus(Duration.between(start, end)) : sum;
            }
        }
        return sum;
    }

    Instant due(Instant from, Duration target) {
        Duration left = target;
        for (LocalDate date = LocalDate.ofInstant(from, zone); ; date = date.plusDays(1)) {
            for (Window window : windows(date)) {
                Instant start = later(from, instant(date, window.from()));
                Instant end = instant(date, window.to());
                if (start.isBefore(end)) {
                    Duration length = Duration.between(start, end);
                    if (length.compareTo(left) >= 0) {
                        return start.plus(left);
                    }
                    left = left.minus(length);
                }
            }
        }
    }

    private List<Window> windows(LocalDate date) {
        List<Window> own = dates.get(date);
        return own != null ? own : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    private static List<Window> parsed(List<WorkingWindow> windows) {
        return windows.stream()
                .map(window -> new Window(LocalTime.parse(window.from()), LocalTime.parse(window.to())))
                .toList();
    }

    private Instant instant(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** None of this calendar's windows ends at 24:00, which is no local time. */
    private record Window(LocalTime from, LocalTime to) {}
}
