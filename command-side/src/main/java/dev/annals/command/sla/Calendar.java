package dev.annals.command.sla;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.Patch;
import dev.annals.api.sla.BusinessCalendar;
import dev.annals.api.sla.BusinessCalendarChanged;
import dev.annals.api.sla.BusinessCalendarDefined;
import dev.annals.api.sla.CalendarException;
import dev.annals.api.sla.ChangeBusinessCalendar;
import dev.annals.api.sla.DefineBusinessCalendar;
import dev.annals.api.sla.HolidayRegion;
import dev.annals.api.sla.PublicDay;
import dev.annals.api.sla.PublicDaysUpdated;
import dev.annals.api.sla.UpdatePublicDays;
import dev.annals.api.sla.WorkingWindow;
import dev.annals.command.aggregate.CompanyTime;
import dev.annals.command.aggregate.EventSourced;
import dev.annals.sla.holiday.ObservedCalendar;
import dev.annals.sla.holiday.PublicHolidays;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * When work is done. Public holidays become dates here, once: what was a working day stays one until the calendar
 * is told otherwise, whatever becomes known later.
 */
@AggregateRoot(type = "business-calendar")
final class Calendar extends EventSourced<CalendarState> {
    Calendar() {
        super(new CalendarState());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DefineBusinessCalendar command, PublicHolidays holidays, CompanyTime time, MetaData metaData) {
        BusinessCalendarDefined wanted = defined(command);
        if (!isRepeated(wanted)) {
            List<PublicDay> days = known(holidays, time, metaData).of(command.holidays());
            requireTheyFit(command.zone(), command.week(), command.exceptions(), days);
            record(wanted.withPublicDays(days));
        }
    }

    /** Its public days are not known yet. */
    static BusinessCalendarDefined defined(DefineBusinessCalendar command) {
        return new BusinessCalendarDefined(
                command.id(),
                command.name(),
                command.zone(),
                command.week(),
                command.holidays(),
                command.exceptions(),
                List.of());
    }

    @CommandHandler
    void handle(ChangeBusinessCalendar command, PublicHolidays holidays, CompanyTime time, MetaData metaData) {
        CalendarState now = state();
        Patch<HolidayRegion> region = Patch.effective(command.holidays(), now.holidays);
        BusinessCalendarChanged changed = new BusinessCalendarChanged(
                command.id(),
                Patch.effective(command.name(), now.name),
                Patch.effective(command.zone(), now.zone),
                Patch.effective(command.week(), now.week),
                region,
                Patch.effective(command.exceptions(), now.exceptions),
                region == null ? null : daysOf(region.value(), known(holidays, time, metaData)));
        if (changesAnything(changed)) {
            requireItFits(changed);
            record(changed);
        }
    }

    @CommandHandler
    void handle(UpdatePublicDays command, PublicHolidays holidays, CompanyTime time, MetaData metaData) {
        CalendarState now = state();
        List<PublicDay> days = known(holidays, time, metaData).renewed(now.holidays, now.publicDays);
        if (!days.equals(now.publicDays)) {
            requireTheyFit(now.zone, now.week, now.exceptions, days);
            record(new PublicDaysUpdated(command.id(), days));
        }
    }

    private static PublicDays known(PublicHolidays holidays, CompanyTime time, MetaData metaData) {
        return PublicDays.around(holidays, time.effectiveDate(metaData).getYear());
    }

    private @Nullable Patch<List<PublicDay>> daysOf(@Nullable HolidayRegion region, PublicDays known) {
        return Patch.effective(Patch.set(known.of(region)), state().publicDays);
    }

    private static boolean changesAnything(BusinessCalendarChanged changed) {
        return Stream.of(changed.name(), changed.zone(), changed.week(), changed.holidays(), changed.exceptions())
                .anyMatch(Objects::nonNull);
    }

    private void requireItFits(BusinessCalendarChanged changed) {
        CalendarState now = state();
        requireTheyFit(
                Objects.requireNonNull(Patch.apply(changed.zone(), now.zone)),
                Objects.requireNonNull(Patch.apply(changed.week(), now.week)),
                Objects.requireNonNull(Patch.apply(changed.exceptions(), now.exceptions)),
                Objects.requireNonNull(Patch.apply(changed.publicDays(), now.publicDays)));
    }

    /** Moved working days become exceptions, and a calendar holds only so many. */
    static void requireTheyFit(
            String zone,
            Map<DayOfWeek, List<WorkingWindow>> week,
            List<CalendarException> exceptions,
            List<PublicDay> days) {
        ObservedCalendar.of(new BusinessCalendar(zone, week, List.of(), exceptions), days);
    }
}
