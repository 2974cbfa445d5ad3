package dev.annals.sla.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.sla.BusinessCalendar;
import dev.annals.api.sla.CalendarException;
import dev.annals.api.sla.WorkingWindow;
import dev.annals.sla.WorkingTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservingPublicDaysTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<WorkingWindow> NINE_TO_SIX = List.of(new WorkingWindow("09:00", "18:00"));
    private static final List<WorkingWindow> MORNING = List.of(new WorkingWindow("09:00", "12:00"));

    private static BusinessCalendar office(List<LocalDate> holidays, List<CalendarException> exceptions) {
        Map<DayOfWeek, List<WorkingWindow>> week = Map.of(
                DayOfWeek.MONDAY, NINE_TO_SIX,
                DayOfWeek.TUESDAY, NINE_TO_SIX,
                DayOfWeek.WEDNESDAY, NINE_TO_SIX,
                DayOfWeek.THURSDAY, NINE_TO_SIX,
                DayOfWeek.FRIDAY, MORNING);
        return new BusinessCalendar(SHANGHAI.getId(), week, holidays, exceptions);
    }

    private static BusinessCalendar observed(BusinessCalendar calendar) {
        PublicHolidays holidays = PublicHolidays.shipped();
        return ObservedCalendar.of(calendar, holidays.in("CN", null, 2026).orElseThrow());
    }

    private static Duration worked(BusinessCalendar calendar, String date) {
        LocalDate day = LocalDate.parse(date);
        Instant from = day.atStartOfDay(SHANGHAI).toInstant();
        return WorkingTime.of(calendar)
                .elapsed(from, day.plusDays(1).atStartOfDay(SHANGHAI).toInstant());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "an ordinary Thursday, 2026-02-12, PT9H",
        "an ordinary Friday, 2026-02-13, PT3H",
        "a Saturday worked for the spring festival has the hours of Monday, 2026-02-14, PT9H",
        "the spring festival begins on a Sunday, 2026-02-15, PT0S",
        "its last day is a Monday, 2026-02-23, PT0S",
        "the Tuesday after it, 2026-02-24, PT9H",
        "the second Saturday that is worked, 2026-02-28, PT9H",
        "an ordinary Saturday, 2026-03-07, PT0S",
        "a Sunday worked for the national day, 2026-09-20, PT9H"
    })
    void china_moves_working_days_to_weekends(String name, String date, Duration expected) {
        assertThat(worked(observed(office(List.of(), List.of())), date)).isEqualTo(expected);
    }

    @Test
    void what_the_calendar_says_itself_wins() {
        BusinessCalendar calendar = observed(office(
                List.of(LocalDate.parse("2026-02-28")),
                List.of(
                        new CalendarException(LocalDate.parse("2026-02-14"), MORNING, "short"),
                        new CalendarException(LocalDate.parse("2026-02-18"), MORNING, "stand-by"))));
        assertThat(worked(calendar, "2026-02-28")).isZero();
        assertThat(worked(calendar, "2026-02-14")).hasHours(3);
        assertThat(worked(calendar, "2026-02-18")).hasHours(3);
    }

    @Test
    void a_weekend_that_has_hours_keeps_them() {
        BusinessCalendar saturdays = new BusinessCalendar(
                SHANGHAI.getId(),
                Map.of(DayOfWeek.MONDAY, NINE_TO_SIX, DayOfWeek.SATURDAY, MORNING),
                List.of(),
                List.of());
        assertThat(worked(observed(saturdays), "2026-02-14")).hasHours(3);
    }

    @Test
    void a_calendar_without_hours_gets_none() {
        BusinessCalendar closed = new BusinessCalendar(SHANGHAI.getId(), Map.of(), List.of(), List.of());
        assertThat(worked(observed(closed), "2026-02-14")).isZero();
    }
}
