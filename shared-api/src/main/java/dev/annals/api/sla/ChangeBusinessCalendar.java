package dev.annals.api.sla;

import dev.annals.api.Check;
import dev.annals.api.Patch;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calendar is another one. Only the fields present change; holidays and exceptions can be cleared. */
public record ChangeBusinessCalendar(
        UUID id,
        @Nullable Patch<String> name,
        @Nullable Patch<String> zone,
        @Nullable Patch<Map<DayOfWeek, List<WorkingWindow>>> week,
        @Nullable Patch<HolidayRegion> holidays,
        @Nullable Patch<List<CalendarException>> exceptions)
        implements BusinessCalendarCommand {
    public ChangeBusinessCalendar {
        Check check = new Check();
        check.required("id", id);
        name = check.patch(check.neverCleared("name", name), v -> check.line("name", v, SlaLimits.NAME));
        zone = check.patch(check.neverCleared("zone", zone), v -> CalendarRules.zone(check, v));
        week = check.patch(check.neverCleared("week", week), v -> CalendarRules.week(check, v));
        holidays = check.patch(holidays, v -> CalendarRules.region(check, v));
        // No exceptions are an empty list, however that is said.
        exceptions = exceptions == null ? null : Patch.set(CalendarRules.exceptions(check, exceptions.value()));
        check.done();
    }
}
