package dev.annals.api.sla;

import dev.annals.api.Check;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * There is to be a business calendar. What is refused is what {@link BusinessCalendar} refuses, and holidays of a
 * country or region that are not known.
 *
 * @param zone name in the IANA time zone database
 * @param week windows per weekday; a weekday that is left out is closed
 * @param holidays whose public holidays are observed; none when absent
 * @param exceptions dates with windows of their own, which win over holidays
 */
public record DefineBusinessCalendar(
        UUID id,
        String name,
        String zone,
        Map<DayOfWeek, List<WorkingWindow>> week,
        @Nullable HolidayRegion holidays,
        List<CalendarException> exceptions)
        implements BusinessCalendarCommand {
    public DefineBusinessCalendar {
        Check check = new Check();
        check.required("id", id);
        name = check.line("name", name, SlaLimits.NAME);
        zone = CalendarRules.zone(check, zone);
        week = CalendarRules.week(check, week);
        holidays = CalendarRules.region(check, holidays);
        exceptions = CalendarRules.exceptions(check, exceptions);
        check.done();
    }
}
