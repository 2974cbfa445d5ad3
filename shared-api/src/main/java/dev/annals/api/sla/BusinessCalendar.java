package dev.annals.api.sla;

import dev.annals.api.Check;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * When work is done: windows per weekday by the clock of one zone, except on holidays and on dates with
 * windows of their own. Holidays are dates, not a country: what once was a working day stays one, whatever a
 * newer list of holidays says.
 *
 * <p>Refused: a zone that the IANA database does not know, a window that is not written {@code HH:mm}, that is
 * empty or that overlaps another one of its day, two exceptions for one date, and more entries than
 * {@link SlaLimits} allow. Windows that touch are not refused. A calendar may be closed for good.
 *
 * @param zone name in the IANA time zone database, such as {@code Asia/Shanghai}
 * @param week windows per weekday, in order of time; a weekday that is left out is closed
 * @param holidays closed dates, in order
 * @param exceptions dates with windows of their own, in order of date; they win over holidays
 */
public record BusinessCalendar(
        String zone,
        Map<DayOfWeek, List<WorkingWindow>> week,
        List<LocalDate> holidays,
        List<CalendarException> exceptions) {

    public BusinessCalendar {
        Check check = new Check();
        zone = CalendarRules.zone(check, zone);
        week = CalendarRules.week(check, week);
        holidays = CalendarRules.holidays(check, holidays);
        exceptions = CalendarRules.exceptions(check, exceptions);
        check.done();
    }
}
