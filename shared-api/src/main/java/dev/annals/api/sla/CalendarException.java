package dev.annals.api.sla;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One date with working windows of its own, whatever its weekday and whether or not it is a holiday.
 *
 * @param windows in order; none closes the day
 * @param name why, for people
 */
public record CalendarException(
        LocalDate date,
        List<WorkingWindow> windows,
        @Nullable String name) {}
