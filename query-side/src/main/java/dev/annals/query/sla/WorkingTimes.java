package dev.annals.query.sla;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.annals.api.sla.BusinessCalendar;
import dev.annals.api.sla.BusinessCalendarView;
import dev.annals.api.sla.CalendarException;
import dev.annals.api.sla.PublicDay;
import dev.annals.api.sla.WorkingWindow;
import dev.annals.sla.WorkingTime;
import dev.annals.sla.holiday.ObservedCalendar;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The working time of calendars. A version never changes, so what was worked out for it is kept. */
final class WorkingTimes {
    private static final int REMEMBERED = 200;

    private record Version(UUID calendarId, long number) {}

    private final Cache<Version, WorkingTime> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    WorkingTime of(BusinessCalendarView calendar) {
        return known.get(new Version(calendar.id(), calendar.version()), version -> workedOut(calendar));
    }

    private static WorkingTime workedOut(BusinessCalendarView calendar) {
        return workedOut(calendar.zone(), calendar.week(), calendar.exceptions(), calendar.publicDays());
    }

    static WorkingTime workedOut(
            String zone,
            Map<DayOfWeek, List<WorkingWindow>> week,
            List<CalendarException> exceptions,
            List<PublicDay> publicDays) {
        BusinessCalendar own = new BusinessCalendar(zone, week, List.of(), exceptions);
        return WorkingTime.of(ObservedCalendar.of(own, publicDays));
    }
}
