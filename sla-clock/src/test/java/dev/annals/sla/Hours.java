package dev.annals.sla;

import dev.annals.api.sla.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Calendars that cases name, in the words of their tables. */
enum Hours {
    /** Mon–Fri 9–17 in Berlin; 2026: forward on 29 March, back on 25 October. */
    office(Week.in("Europe/Berlin").weekdays("09:00-17:00")),
    longOffice(Week.in("Europe/Berlin").weekdays("08:00-18:00")),
    lunch(Week.in("Europe/London").weekdays("08:30-12:30", "13:30-17:30")),
    touching(Week.in("Europe/Berlin").weekdays("09:00-12:00", "12:00-13:00")),
    late(Week.in("Europe/Berlin").on(DayOfWeek.MONDAY, "18:00-24:00").on(DayOfWeek.TUESDAY, "00:00-02:00")),
    night(Week.in("Europe/Berlin").everyDay("00:00-06:00", "22:00-24:00")),
    christmas(Week.in("Europe/Berlin")
            .weekdays("09:00-17:00")
            .holidays("2025-12-25", "2025-12-26", "2026-01-01")
            .except("2025-12-24", "09:00-12:00")),
    /** A Saturday that is worked, a Wednesday that is not, and a holiday that is worked after all. */
    moved(Week.in("Europe/Berlin")
            .weekdays("09:00-17:00")
            .holidays("2026-03-05")
            .except("2026-03-04")
            .except("2026-03-05", "13:00-15:00")
            .except("2026-03-07", "10:00-14:00")),
    berlinAlways(Week.in("Europe/Berlin").everyDay("00:00-24:00")),
    newYorkAlways(Week.in("America/New_York").everyDay("00:00-24:00")),
    lordHoweAlways(Week.in("Australia/Lord_Howe").everyDay("00:00-24:00")),
    apiaAlways(Week.in("Pacific/Apia").everyDay("00:00-24:00")),
    saoPauloAlways(Week.in("America/Sao_Paulo").everyDay("00:00-24:00")),
    saoPauloNights(Week.in("America/Sao_Paulo").everyDay("00:00-02:00")),
    /** On 8 March 2026 New York's 02:00 is 03:00, on 1 November its 02:00 is 01:00 again. */
    sundayFromGap(Week.in("America/New_York").on(DayOfWeek.SUNDAY, "02:30-03:30")),
    sundayInGap(Week.in("America/New_York").on(DayOfWeek.SUNDAY, "02:00-02:30", "02:30-03:00")),
    sundayToGap(Week.in("America/New_York").on(DayOfWeek.SUNDAY, "01:30-02:30")),
    sundayFirstHalf(Week.in("America/New_York").on(DayOfWeek.SUNDAY, "01:00-01:30")),
    sundayOne(Week.in("America/New_York").on(DayOfWeek.SUNDAY, "01:00-02:00")),
    sundayHalfPast(Week.in("America/New_York").on(DayOfWeek.SUNDAY, "01:30-03:00")),
    kathmandu(Week.in("Asia/Kathmandu").weekdays("09:00-17:00")),
    /** Mon–Fri 9–18 in Shanghai around the spring festival of 2026, written by hand. */
    spring2026(Week.in("Asia/Shanghai")
            .weekdays("09:00-18:00")
            .holidays("2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-02-23")
            .except("2026-02-14", "09:00-18:00")
            .except("2026-02-28", "09:00-18:00")),
    closed(Week.in("Europe/Berlin")),
    lastDay(Week.in("Europe/Berlin").except("2026-03-03", "09:00-10:00")),
    leapYears(Week.in("Europe/Berlin").except("2024-02-29", "09:00-10:00").except("2028-02-29", "09:00-10:00")),
    clockRound(null);

    private final BusinessCalendar calendar;
    private final WorkingTime time;

    Hours(Week week) {
        calendar = week == null ? null : week.calendar();
        time = week == null ? WorkingTime.calendarTime() : WorkingTime.of(calendar);
    }

    WorkingTime time() {
        return time;
    }

    BusinessCalendar calendar() {
        return calendar;
    }

    /** A local time of this calendar's zone (UTC without one), or one with an offset of its own. */
    Instant instant(String text) {
        return text.matches(".*(Z|[+]\\d\\d:\\d\\d|T.*-\\d\\d:\\d\\d)")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(zone()).toInstant();
    }

    private ZoneId zone() {
        return ZoneId.of(calendar == null ? "UTC" : calendar.zone());
    }
}
