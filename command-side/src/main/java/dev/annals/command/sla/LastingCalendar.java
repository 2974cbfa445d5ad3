package dev.annals.command.sla;

import dev.annals.api.sla.BusinessCalendarDefined;
import dev.annals.api.sla.DefineBusinessCalendar;
import dev.annals.api.sla.PublicDay;
import dev.annals.sla.holiday.PublicHolidays;
import java.util.List;

/** How a calendar is defined that is in force for many years. */
public final class LastingCalendar {
    private LastingCalendar() {}

    /**
     * The calendar with the public days of these years, and of those around them as of any calendar.
     *
     * @throws dev.annals.api.Refused where the command would be
     */
    public static BusinessCalendarDefined of(
            DefineBusinessCalendar command, PublicHolidays holidays, int firstYear, int lastYear) {
        List<PublicDay> days = new PublicDays(holidays, firstYear, lastYear).of(command.holidays());
        Calendar.requireTheyFit(command.zone(), command.week(), command.exceptions(), days);
        return Calendar.defined(command).withPublicDays(days);
    }
}
