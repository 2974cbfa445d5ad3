package dev.annals.api.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When work is done, as it was defined.
 *
 * @param version number of its events
 * @param zone name in the IANA time zone database
 * @param week windows per weekday; a weekday that is left out is closed
 * @param holidays whose public holidays are observed; absent for none
 * @param publicDays the days off and moved working days that count for it, in order of date
 */
public record BusinessCalendarView(
        UUID id,
        long version,
        String name,
        String zone,
        Map<DayOfWeek, List<WorkingWindow>> week,
        @Nullable HolidayRegion holidays,
        List<CalendarException> exceptions,
        List<PublicDay> publicDays,
        Instant createdAt,
        Instant updatedAt) {}
