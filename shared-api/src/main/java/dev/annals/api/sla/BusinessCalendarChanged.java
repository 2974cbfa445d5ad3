package dev.annals.api.sla;

import dev.annals.api.EventName;
import dev.annals.api.Patch;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The calendar is another one; what is absent stayed as it was.
 *
 * @param publicDays all that it observes from now on; they change when {@code holidays} do
 */
@EventName("business-calendar.details-changed")
public record BusinessCalendarChanged(
        UUID id,
        @Nullable Patch<String> name,
        @Nullable Patch<String> zone,
        @Nullable Patch<Map<DayOfWeek, List<WorkingWindow>>> week,
        @Nullable Patch<HolidayRegion> holidays,
        @Nullable Patch<List<CalendarException>> exceptions,
        @Nullable Patch<List<PublicDay>> publicDays)
        implements BusinessCalendarEvent {}
