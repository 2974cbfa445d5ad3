package dev.annals.api.sla;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import dev.annals.api.Zone;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What makes hours, holidays and exceptions a business calendar. */
final class CalendarRules {
    private CalendarRules() {}

    static String zone(Check check, @Nullable String zone) {
        require(check, "zone", zone);
        return Objects.requireNonNullElse(Zone.checked(check, "zone", zone), "");
    }

    static Map<DayOfWeek, List<WorkingWindow>> week(
            Check check, @Nullable Map<DayOfWeek, @Nullable List<WorkingWindow>> week) {
        Map<DayOfWeek, List<WorkingWindow>> checked = new EnumMap<>(DayOfWeek.class);
        require(check, "week", week);
        if (week != null) {
            week.forEach((day, windows) -> checked.put(day, WindowRules.windows(check, "week/" + day, windows)));
        }
        return Collections.unmodifiableMap(checked);
    }

    static List<LocalDate> holidays(Check check, @Nullable List<@Nullable LocalDate> holidays) {
        if (holidays == null || isTooLong(check, "holidays", holidays, SlaLimits.HOLIDAYS)) {
            return List.of();
        }
        List<LocalDate> checked = new ArrayList<>();
        for (int i = 0; i < holidays.size(); i++) {
            addDate(check, "holidays/" + i, holidays.get(i), checked);
        }
        return checked.stream().distinct().sorted().toList();
    }

    static List<CalendarException> exceptions(Check check, @Nullable List<@Nullable CalendarException> exceptions) {
        if (exceptions == null || isTooLong(check, "exceptions", exceptions, SlaLimits.EXCEPTIONS)) {
            return List.of();
        }
        List<CalendarException> checked = new ArrayList<>();
        List<LocalDate> dates = new ArrayList<>();
        for (int i = 0; i < exceptions.size(); i++) {
            CalendarException exception = exceptions.get(i);
            String pointer = "exceptions/" + i;
            require(check, pointer, exception);
            if (exception != null && addDate(check, pointer + "/date", exception.date(), dates)) {
                checked.add(exception(check, pointer, exception));
            }
        }
        if (dates.stream().distinct().count() < dates.size()) {
            check.refuse("exceptions", SlaRefusal.DUPLICATE_EXCEPTION);
        }
        return checked.stream()
                .sorted(Comparator.comparing(CalendarException::date))
                .toList();
    }

    /** Whether holidays are known there is not known here. */
    static @Nullable HolidayRegion region(Check check, @Nullable HolidayRegion region) {
        if (region == null) {
            return null;
        }
        String country = check.line("holidays/country", region.country(), SlaLimits.CODE);
        String part = check.optionalLine("holidays/region", region.region(), SlaLimits.CODE);
        return new HolidayRegion(country.toUpperCase(Locale.ROOT), part == null ? null : part.toLowerCase(Locale.ROOT));
    }

    private static CalendarException exception(Check check, String pointer, CalendarException exception) {
        return new CalendarException(
                exception.date(),
                WindowRules.windows(check, pointer + "/windows", exception.windows()),
                check.optionalLine(pointer + "/name", exception.name(), SlaLimits.NAME));
    }

    static boolean isTooLong(Check check, String pointer, List<?> entries, int max) {
        if (entries.size() > max) {
            check.refuse(pointer, CommonRefusal.TOO_MANY, Map.of("max", "" + max));
        }
        return entries.size() > max;
    }

    static void require(Check check, String pointer, @Nullable Object value) {
        if (value == null) {
            check.refuse(pointer, CommonRefusal.REQUIRED);
        }
    }

    private static boolean addDate(Check check, String pointer, @Nullable LocalDate date, List<LocalDate> dates) {
        require(check, pointer, date);
        return date != null && dates.add(Objects.requireNonNull(check.date(pointer, date)));
    }
}
