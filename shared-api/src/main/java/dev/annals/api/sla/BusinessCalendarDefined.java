package dev.annals.api.sla;

import dev.annals.api.EventName;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * There is a business calendar.
 *
 * @param publicDays those known then, from two years back to five years on, in order of date
 */
@EventName("business-calendar.defined")
public record BusinessCalendarDefined(
        UUID id,
        String name,
        String zone,
        Map<DayOfWeek, List<WorkingWindow>> week,
        @Nullable HolidayRegion holidays,
        List<CalendarException> exceptions,
        List<PublicDay> publicDays)
        implements BusinessCalendarEvent {

    /** The same calendar with other public days. */
    public BusinessCalendarDefined withPublicDays(List<PublicDay> days) {
        return new BusinessCalendarDefined(id, name, zone, week, holidays, exceptions, days);
    }
}
