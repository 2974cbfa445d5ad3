package dev.annals.api.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Json;
import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefiningABusinessCalendarTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an offset is no zone            | +08:00        | 09:00-17:00             | /zone UNKNOWN_ZONE
            a zone that does not exist      | Europe/Utopia | 09:00-17:00             | /zone UNKNOWN_ZONE
            no zone                         |               | 09:00-17:00             | /zone REQUIRED
            a window of no length           | UTC           | 09:00-09:00             | /week/MONDAY/0 EMPTY_WINDOW
            a window that ends first        | UTC           | 22:00-06:00             | /week/MONDAY/0 EMPTY_WINDOW
            from midnight to midnight       | UTC           | 00:00-00:00             | /week/MONDAY/0 EMPTY_WINDOW
            overlapping windows             | UTC           | 09:00-12:00,11:59-15:00 | /week/MONDAY WINDOWS_OVERLAP
            one window within another       | UTC           | 09:00-17:00,10:00-11:00 | /week/MONDAY WINDOWS_OVERLAP
            the same window twice           | UTC           | 09:00-17:00,09:00-17:00 | /week/MONDAY WINDOWS_OVERLAP
            24:00 begins nothing            | UTC           | 24:00-24:00             | /week/MONDAY/0/from BAD_FORMAT
            an hour of one digit            | UTC           | 9:00 -17:00             | /week/MONDAY/0/from BAD_FORMAT
            an hour that does not exist     | UTC           | 09:00-25:00             | /week/MONDAY/0/to BAD_FORMAT
            a minute that does not exist    | UTC           | 09:60-17:00             | /week/MONDAY/0/from BAD_FORMAT
            """)
    void is_refused(String name, String zone, String windows, String expected) {
        Map<DayOfWeek, List<WorkingWindow>> week = Map.of(DayOfWeek.MONDAY, windows(windows.split(",")));
        Refused refused = refusal(() -> new BusinessCalendar(zone, week, List.of(), List.of()));
        assertThat(told(refused)).isEqualTo(expected);
    }

    @Test
    void windows_may_touch_and_end_at_midnight_and_are_kept_in_order() {
        BusinessCalendar calendar = new BusinessCalendar(
                "Asia/Shanghai",
                Map.of(DayOfWeek.MONDAY, windows("18:00-24:00", "09:00-12:00", "12:00-13:00")),
                List.of(),
                List.of());
        assertThat(calendar.week().get(DayOfWeek.MONDAY))
                .isEqualTo(windows("09:00-12:00", "12:00-13:00", "18:00-24:00"));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_with_its_place() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        Refused refused = refusal(() -> new BusinessCalendar(
                "Mars/Olympus",
                Map.of(DayOfWeek.SUNDAY, windows("10:00-09:00")),
                List.of(LocalDate.of(1066, 10, 14)),
                List.of(
                        new CalendarException(day, windows("09:00-11:00", "10:00-12:00"), null),
                        new CalendarException(day, List.of(), "x".repeat(SlaLimits.NAME + 1)))));
        assertThat(told(refused))
                .isEqualTo("/zone UNKNOWN_ZONE, /week/SUNDAY/0 EMPTY_WINDOW, /holidays/0 OUT_OF_RANGE, "
                        + "/exceptions/0/windows WINDOWS_OVERLAP, /exceptions/1/name TOO_LONG, "
                        + "/exceptions DUPLICATE_EXCEPTION");
    }

    @Test
    void it_holds_no_more_than_its_limits() {
        List<WorkingWindow> many = IntStream.range(0, SlaLimits.WINDOWS_A_DAY + 1)
                .mapToObj(i -> new WorkingWindow("00:%02d".formatted(i), "00:%02d".formatted(i + 1)))
                .toList();
        List<LocalDate> holidays = IntStream.range(0, SlaLimits.HOLIDAYS + 1)
                .mapToObj(i -> LocalDate.of(2000, 1, 1).plusDays(i))
                .toList();
        List<CalendarException> exceptions = holidays.stream()
                .limit(SlaLimits.EXCEPTIONS + 1)
                .map(date -> new CalendarException(date, List.of(), null))
                .toList();
        assertThat(told(refusal(
                        () -> new BusinessCalendar("UTC", Map.of(DayOfWeek.MONDAY, many), holidays, exceptions))))
                .isEqualTo("/week/MONDAY TOO_MANY, /holidays TOO_MANY, /exceptions TOO_MANY");
    }

    @Test
    void it_is_read_from_json_as_it_is_written() {
        String json = "{\"zone\":\"Europe/Berlin\",\"week\":{\"MONDAY\":[{\"from\":\"09:00\",\"to\":\"24:00\"}],"
                + "\"SUNDAY\":[]},\"holidays\":[\"2026-01-01\"],"
                + "\"exceptions\":[{\"date\":\"2026-12-24\",\"windows\":[],\"name\":\"Christmas Eve\"}]}";
        BusinessCalendar calendar = Json.mapper().readValue(json, BusinessCalendar.class);
        assertThat(Json.mapper().writeValueAsString(calendar)).isEqualTo(json);
    }

    @Test
    void what_json_leaves_out_is_empty_or_missed() {
        assertThat(Json.mapper()
                        .readValue("{\"zone\":\"UTC\",\"week\":{}}", BusinessCalendar.class)
                        .exceptions())
                .isEmpty();
        Throwable thrown = catchThrowable(() -> Json.mapper()
                .readValue(
                        "{\"week\":{\"MONDAY\":null,\"TUESDAY\":[null],\"FRIDAY\":[{\"to\":\"10:00\"}]},"
                                + "\"holidays\":[null],\"exceptions\":[null,{\"windows\":[]},{\"date\":\"2026-01-01\"}]}",
                        BusinessCalendar.class));
        assertThat(thrown).hasRootCauseInstanceOf(Refused.class);
        Refused refused = (Refused) rootOf(thrown);
        assertThat(refused.refusals()).allMatch(refusal -> refusal.code() == CommonRefusal.REQUIRED);
        assertThat(refused.refusals())
                .extracting(Refusal::pointer)
                .containsExactly(
                        "/zone",
                        "/week/MONDAY",
                        "/week/TUESDAY/0",
                        "/week/FRIDAY/0/from",
                        "/holidays/0",
                        "/exceptions/0",
                        "/exceptions/1/date",
                        "/exceptions/2/windows");
    }

    private static Throwable rootOf(Throwable thrown) {
        return thrown.getCause() == null ? thrown : rootOf(thrown.getCause());
    }

    private static List<WorkingWindow> windows(String... spans) {
        return List.of(spans).stream()
                .map(span -> new WorkingWindow(span.substring(0, 5), span.substring(6)))
                .toList();
    }

    private static Refused refusal(Runnable definition) {
        return catchThrowableOfType(Refused.class, definition::run);
    }

    private static String told(Refused refused) {
        return refused.refusals().stream()
                .map(refusal -> refusal.pointer() + " " + refusal.code().name())
                .collect(Collectors.joining(", "));
    }
}
