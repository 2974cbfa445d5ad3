package dev.annals.command.sla;

import static dev.annals.command.Examples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.sla.BusinessCalendarChanged;
import dev.annals.api.sla.BusinessCalendarDefined;
import dev.annals.api.sla.CalendarException;
import dev.annals.api.sla.ChangeBusinessCalendar;
import dev.annals.api.sla.DefineBusinessCalendar;
import dev.annals.api.sla.HolidayRegion;
import dev.annals.api.sla.PublicDay;
import dev.annals.api.sla.PublicDaysUpdated;
import dev.annals.api.sla.SlaLimits;
import dev.annals.api.sla.SlaRefusal;
import dev.annals.api.sla.UpdatePublicDays;
import dev.annals.api.sla.WorkingWindow;
import dev.annals.command.CommandSideFixture;
import dev.annals.sla.holiday.PublicHolidays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The country of the test is XA, its notices are the test's own; the year is 2026. */
class DefiningCalendarsTest {
    private static final UUID DESK = id(60);
    private static final Map<DayOfWeek, List<WorkingWindow>> WEEK =
            Map.of(DayOfWeek.MONDAY, List.of(new WorkingWindow("09:00", "17:00")));
    private static final HolidayRegion HERE = new HolidayRegion("XA", null);
    private static final PublicDay FIRST = new PublicDay(LocalDate.of(2026, 5, 1), "May Day", false);
    private static final PublicDay NEXT = new PublicDay(LocalDate.of(2027, 5, 1), "May Day", false);
    private static final PublicDay MOVED = new PublicDay(LocalDate.of(2026, 5, 9), "May Day", true);

    @TempDir
    Path notices;

    private final AtomicReference<PublicHolidays> known = new AtomicReference<>(PublicHolidays.shipped());
    private final CommandSideFixture annals = CommandSideFixture.start(
            ZoneOffset.UTC, (country, region, year) -> known.get().in(country, region, year));

    @BeforeEach
    void nothingButThisYearIsKnown() throws IOException {
        know("notice 2026", "2026-05-01 off May Day", "2026-05-09 work May Day");
    }

    @Test
    void a_calendar_is_defined_once_with_the_public_days_known_then() throws IOException {
        annals.when(desk("Desk", HERE))
                .records(new BusinessCalendarDefined(
                        DESK, "Desk", "Asia/Shanghai", WEEK, HERE, List.of(), List.of(FIRST, MOVED)));
        know("notice 2026", "2026-05-01 off May Day");
        annals.when(desk("Desk", HERE)).recordsNothing();
        annals.when(desk("Other", HERE)).isRefused(CommonRefusal.ID_IN_USE);
    }

    @Test
    void it_observes_the_years_from_two_before_to_five_after_the_effective_one() throws IOException {
        know(Stream.iterate(2015, year -> year < 2040, year -> year + 1)
                .flatMap(year -> Stream.of("notice " + year, year + "-05-01 off May Day"))
                .toArray(String[]::new));
        annals.whenOccurredAt(Instant.parse("2022-07-01T00:00:00Z"), desk("Desk", HERE))
                .records(new BusinessCalendarDefined(
                        DESK, "Desk", "Asia/Shanghai", WEEK, HERE, List.of(), mayDays(2020, 2027)));
    }

    @Test
    void only_real_changes_are_recorded() {
        annals.given(desk("Desk", HERE));
        annals.when(change(Patch.set("Desk"), Patch.set(WEEK), Patch.set(HERE), Patch.clear()))
                .recordsNothing();
        annals.when(change(Patch.set("New"), Patch.set(WEEK), Patch.set(HERE), Patch.clear()))
                .records(new BusinessCalendarChanged(DESK, Patch.set("New"), null, null, null, null, null));
    }

    @Test
    void other_holidays_bring_other_public_days_and_cleared_ones_none() {
        annals.given(desk("Desk", null));
        annals.when(change(null, null, Patch.set(HERE), null))
                .records(new BusinessCalendarChanged(
                        DESK, null, null, null, Patch.set(HERE), null, Patch.set(List.of(FIRST, MOVED))));
        annals.when(change(null, null, Patch.clear(), null))
                .records(
                        new BusinessCalendarChanged(DESK, null, null, null, Patch.clear(), null, Patch.set(List.of())));
    }

    @Test
    void a_new_name_takes_over_no_new_public_days() throws IOException {
        annals.given(desk("Desk", HERE));
        know("notice 2026", "notice 2027", "2027-05-01 off May Day");
        annals.when(change(Patch.set("New"), null, null, null))
                .records(new BusinessCalendarChanged(DESK, Patch.set("New"), null, null, null, null, null));
    }

    @Test
    void public_days_are_taken_over_when_asked_for_and_different() throws IOException {
        annals.given(desk("Desk", HERE));
        annals.when(new UpdatePublicDays(DESK)).recordsNothing();
        know("notice 2026", "2026-05-01 off May Day", "notice 2027", "2027-05-01 off May Day");
        annals.when(new UpdatePublicDays(DESK)).records(new PublicDaysUpdated(DESK, List.of(FIRST, NEXT)));
        annals.when(new UpdatePublicDays(DESK)).recordsNothing();
    }

    @Test
    void public_days_of_years_that_nothing_is_known_of_any_more_stay() throws IOException {
        annals.given(desk("Desk", HERE));
        know("notice 2027", "2027-05-01 off May Day");
        annals.when(new UpdatePublicDays(DESK)).records(new PublicDaysUpdated(DESK, List.of(FIRST, MOVED, NEXT)));
    }

    @Test
    void holidays_that_are_not_known_are_refused() {
        annals.when(desk("Desk", new HolidayRegion("XB", null))).isRefusedAt("/holidays", SlaRefusal.UNKNOWN_HOLIDAYS);
        annals.given(desk("Desk", HERE));
        annals.when(change(null, null, Patch.set(new HolidayRegion("DE", "nowhere")), null))
                .isRefusedAt("/holidays", SlaRefusal.UNKNOWN_HOLIDAYS);
    }

    @Test
    void exceptions_leave_room_for_moved_working_days() {
        List<CalendarException> full = Stream.iterate(LocalDate.of(2030, 1, 1), date -> date.plusDays(1))
                .limit(SlaLimits.EXCEPTIONS)
                .map(date -> new CalendarException(date, List.of(), null))
                .toList();
        annals.given(desk("Desk", HERE));
        annals.when(change(null, null, null, Patch.set(full))).isRefusedAt("/exceptions", CommonRefusal.TOO_MANY);
    }

    @Test
    void an_unknown_calendar_is_not_found() {
        annals.when(change(Patch.set("New"), null, null, null)).isRefused(CommonRefusal.NOT_FOUND);
        annals.when(new UpdatePublicDays(DESK)).isRefused(CommonRefusal.NOT_FOUND);
    }

    @Test
    void what_a_calendar_is_asked_for_with_is_normalised() {
        HolidayRegion region = new DefineBusinessCalendar(
                        DESK, "Desk", "UTC", WEEK, new HolidayRegion("de", " BY "), List.of())
                .holidays();
        assertThat(region).isEqualTo(new HolidayRegion("DE", "by"));
    }

    private void know(String... lines) throws IOException {
        Files.write(notices.resolve("XA.txt"), List.of(lines));
        known.set(PublicHolidays.withNoticesOf(notices));
    }

    private static List<PublicDay> mayDays(int first, int last) {
        return Stream.iterate(first, year -> year <= last, year -> year + 1)
                .map(year -> new PublicDay(LocalDate.of(year, 5, 1), "May Day", false))
                .toList();
    }

    private static DefineBusinessCalendar desk(String name, @Nullable HolidayRegion holidays) {
        return new DefineBusinessCalendar(DESK, name, "Asia/Shanghai", WEEK, holidays, List.of());
    }

    private static ChangeBusinessCalendar change(
            @Nullable Patch<String> name,
            @Nullable Patch<Map<DayOfWeek, List<WorkingWindow>>> week,
            @Nullable Patch<HolidayRegion> holidays,
            @Nullable Patch<List<CalendarException>> exceptions) {
        return new ChangeBusinessCalendar(DESK, name, null, week, holidays, exceptions);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
