package dev.annals.sla;

import dev.annals.api.sla.BusinessCalendar;
import dev.annals.api.sla.CalendarException;
import dev.annals.api.sla.WorkingWindow;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The windows of each date of a business calendar, and the instants that times of a date are. */
final class CalendarDays {
    private final ZoneRules rules;
    private final Map<DayOfWeek, List<Minutes>> week = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, List<Minutes>> dates = new HashMap<>();

    CalendarDays(BusinessCalendar calendar) {
        rules = ZoneId.of(calendar.zone()).getRules();
        calendar.week().forEach((day, windows) -> week.put(day, minutes(windows)));
        calendar.holidays().forEach(date -> dates.put(date, List.of()));
        for (CalendarException exception : calendar.exceptions()) {
            dates.put(exception.date(), minutes(exception.windows()));
        }
    }

    List<Minutes> on(LocalDate date) {
        List<Minutes> own = dates.get(date);
        return own != null ? own : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    int yearOf(Instant instant) {
        return local(instant).getYear();
    }

    /** The same time of the same date, years later; precise enough to say how far to look. */
    Instant yearsAfter(Instant instant, int years) {
        return local(instant).plusYears(years).toInstant(ZoneOffset.UTC);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, rules.getOffset(instant));
    }

    /**
     * The second of a time of a date, where clocks are changed by java.time's rules for a start of day. A time
     * that is skipped is the moment of the change, and a time that comes twice is the first of the two. Later
     * times are therefore never earlier instants: windows that touch still touch, none is negative and none
     * counts twice. (The rule for other times of a day, to shift a skipped time by the length of the gap,
     * would let a window 02:30–03:00 end before it begins.) A repeated hour belongs whole to the windows that
     * span the moment at which the clock is set back, a skipped hour to none.
     */
    long second(LocalDate date, int minute) {
        LocalDateTime time = LocalDateTime.of(date, LocalTime.MIN).plus(minute, ChronoUnit.MINUTES);
        List<ZoneOffset> offsets = rules.getValidOffsets(time);
        return offsets.isEmpty() ? rules.getTransition(time).toEpochSecond() : time.toEpochSecond(offsets.getFirst());
    }

    private static List<Minutes> minutes(List<WorkingWindow> windows) {
        return windows.stream()
                .map(window -> new Minutes(minute(window.from()), minute(window.to())))
                .toList();
    }

    /** Not a {@link LocalTime}: that ends before 24:00. */
    private static int minute(String time) {
        return 60 * Integer.parseInt(time, 0, 2, 10) + Integer.parseInt(time, 3, 5, 10);
    }

    /** A window of a day in minutes from 0 to 1440 by the clock on the wall. */
    record Minutes(int from, int to) {}
}
