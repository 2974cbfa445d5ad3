package dev.annals.sla.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.Refused;
import dev.annals.api.sla.PublicDay;
import dev.annals.api.sla.SlaRefusal;
import dev.annals.sla.CalendarData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowingPublicHolidaysTest {
    private final PublicHolidays holidays = PublicHolidays.shipped();

    @ParameterizedTest
    @CsvSource({
        "US, US, , Columbus Day",
        "GB-ENG, GB, eng, none",
        "DE, DE, , none",
        "DE-BY, DE, by, Assumption Day",
        "FR, FR, , none"
    })
    void working_days_of_eight_years_are_those_of_another_library_but_for_one_holiday(
            String calendar, String country, String region, String butFor) {
        CalendarData.need();
        Set<LocalDate> theirs = CalendarData.rows("holidays_2018_2025.csv", 3).stream()
                .filter(row -> row[0].equals(calendar) && !row[2].equals(butFor))
                .map(row -> LocalDate.parse(row[1]))
                .filter(KnowingPublicHolidaysTest::isWeekday)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<LocalDate> ours = IntStream.rangeClosed(2018, 2026)
                .boxed()
                .flatMap(year -> holidays.in(country, region, year).orElseThrow().stream())
                .map(PublicDay::date)
                .filter(date -> isWeekday(date) && date.getYear() >= 2018 && date.getYear() <= 2025)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ours).isEqualTo(theirs);
    }

    @Test
    void chinas_notices_are_those_of_another_collection() {
        CalendarData.need();
        List<String[]> rows = CalendarData.rows("cn_public_days_2007_2024.csv", 4);
        for (int year = 2020; year <= 2024; year++) {
            int noticed = year;
            Predicate<String[]> ofNotice = row -> Integer.parseInt(row[0]) == noticed;
            // A weekday that is worked needs no saying, but the notice of 2020 has one.
            Predicate<String[]> says = row -> row[3].equals("off") || !isWeekday(LocalDate.parse(row[1]));
            assertThat(china(year))
                    .containsExactlyElementsOf(rows.stream()
                            .filter(ofNotice.and(says))
                            .map(row -> new PublicDay(LocalDate.parse(row[1]), row[2], row[3].equals("work")))
                            .toList());
        }
    }

    @Test
    void china_had_a_spring_festival_of_nine_days_in_2026_with_two_working_saturdays() {
        List<PublicDay> festival =
                china(2026).stream().filter(day -> day.name().equals("春节")).toList();
        assertThat(festival).filteredOn(day -> !day.worked()).hasSize(9);
        assertThat(festival)
                .filteredOn(PublicDay::worked)
                .extracting(PublicDay::date)
                .containsExactly(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 28));
    }

    @Test
    void days_worked_instead_fall_on_weekends_and_holidays_are_not_worked() {
        for (int year = 2020; year <= 2026; year++) {
            List<PublicDay> days = china(year);
            assertThat(days).extracting(PublicDay::date).doesNotHaveDuplicates().isSorted();
            assertThat(days).filteredOn(PublicDay::worked).noneMatch(day -> isWeekday(day.date()));
        }
    }

    @Test
    void before_its_notice_a_year_is_unknown_which_is_not_the_same_as_without_holidays() {
        assertThat(holidays.in("CN", null, 2027)).isEmpty();
        assertThat(holidays.in("cn", null, 2026)).isPresent();
    }

    @Test
    void a_file_of_the_administrator_takes_the_place_of_the_one_that_came_along(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("CN.txt"), "notice 2027\n2027-01-01..2027-01-03 off 元旦 # three days\n");
        Files.writeString(folder.resolve("JP.txt"), "notice 2027\n\n2027-02-23 off 天皇誕生日\n");
        Files.writeString(folder.resolve("notes.md"), "no notices");
        PublicHolidays own = PublicHolidays.withNoticesOf(folder);
        assertThat(own.in("CN", null, 2027).orElseThrow())
                .hasSize(3)
                .allMatch(day -> day.name().equals("元旦"));
        assertThat(own.in("CN", null, 2026)).isEmpty();
        assertThat(own.in("JP", null, 2027).orElseThrow()).hasSize(1);
        assertThat(own.in("DE", "by", 2027).orElseThrow()).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource({"JP,", "XX,", "'',", "DE, zz", "CN, gd"})
    void a_country_or_region_without_known_holidays_is_refused(String country, String region) {
        Refused refused = catchThrowableOfType(Refused.class, () -> holidays.in(country, region, 2026));
        assertThat(refused.code()).isEqualTo(SlaRefusal.UNKNOWN_HOLIDAYS);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01 off 元旦",
        "notice 26",
        "notice 2026;2026-13-01 off 元旦",
        "notice 2026;2026-01-03..2026-01-01 off 元旦",
        "notice 2026;2026-01-01..2062-01-03 off 元旦",
        "notice 2026;2026-01-01 closed 元旦",
        "notice 2026;2026-01-01 off"
    })
    void a_line_that_is_not_understood_is_named(String lines) {
        assertThatThrownBy(() -> Notices.read("CN.txt", List.of(lines.split(";"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CN.txt, line " + lines.split(";").length);
    }

    private List<PublicDay> china(int year) {
        return holidays.in("CN", null, year).orElseThrow();
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
