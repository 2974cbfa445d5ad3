package dev.annals.command.sla;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.sla.BusinessCalendarChanged;
import dev.annals.api.sla.BusinessCalendarDefined;
import dev.annals.api.sla.BusinessCalendarEvent;
import dev.annals.api.sla.CalendarException;
import dev.annals.api.sla.HolidayRegion;
import dev.annals.api.sla.PublicDay;
import dev.annals.api.sla.PublicDaysUpdated;
import dev.annals.api.sla.WorkingWindow;
import dev.annals.command.aggregate.State;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A business calendar as it is now. */
@SuppressWarnings("NullAway.Init") // Filled by the first event.
final class CalendarState extends State {
    String name;
    String zone;
    Map<DayOfWeek, List<WorkingWindow>> week;

    @Nullable
    HolidayRegion holidays;

    List<CalendarException> exceptions;
    List<PublicDay> publicDays;

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public void apply(DomainEvent event) {
        switch ((BusinessCalendarEvent) event) {
            case BusinessCalendarDefined defined -> on(defined);
            case BusinessCalendarChanged changed -> on(changed);
            case PublicDaysUpdated updated -> publicDays = updated.publicDays();
        }
    }

    /** A wish told again is the same one although more is known about its public days by then. */
    private void on(BusinessCalendarDefined event) {
        created(event.withPublicDays(List.of()));
        name = event.name();
        zone = event.zone();
        week = event.week();
        holidays = event.holidays();
        exceptions = event.exceptions();
        publicDays = event.publicDays();
    }

    private void on(BusinessCalendarChanged event) {
        name = Objects.requireNonNull(Patch.apply(event.name(), name));
        zone = Objects.requireNonNull(Patch.apply(event.zone(), zone));
        week = Objects.requireNonNull(Patch.apply(event.week(), week));
        holidays = Patch.apply(event.holidays(), holidays);
        exceptions = Objects.requireNonNull(Patch.apply(event.exceptions(), exceptions));
        publicDays = Objects.requireNonNull(Patch.apply(event.publicDays(), publicDays));
    }
}
