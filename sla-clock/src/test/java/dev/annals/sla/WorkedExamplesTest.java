package dev.annals.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Json;
import dev.annals.api.sla.BusinessCalendar;
import dev.annals.api.sla.CalendarException;
import dev.annals.api.sla.WorkingWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Examples that somebody else computed, minute by minute, agree; real holidays of six countries. */
class WorkedExamplesTest {
    private JsonNode examples;
    private Map<String, WorkingTime> calendars;

    @BeforeEach
    void read() {
        CalendarData.need();
        examples = Json.mapper().readTree(CalendarData.text("worked_examples.json"));
        calendars = new HashMap<>();
        examples.get("calendars")
                .properties()
                .forEach(named -> calendars.put(named.getKey(), WorkingTime.of(calendar(named.getValue()))));
    }

    @Test
    void due_times_agree() {
        assertThat(examples.get("add_minutes")).hasSize(24).allSatisfy(example -> {
            Duration target = Duration.ofMinutes(example.get("minutes").asLong());
            assertThat(hours(example).due(instant(example, "start"), target)).contains(instant(example, "due"));
        });
    }

    @Test
    void elapsed_times_agree() {
        assertThat(examples.get("elapsed"))
                .hasSize(24)
                .allSatisfy(example -> assertThat(
                                hours(example).elapsed(instant(example, "start"), instant(example, "end")))
                        .isEqualTo(Duration.ofMinutes(
                                example.get("business_minutes").asLong())));
    }

    @Test
    void china_had_251_working_days_in_2024() {
        Duration worked = calendars
                .get("cn-0900-1800")
                .elapsed(Instant.parse("2023-12-31T16:00:00Z"), Instant.parse("2024-12-31T16:00:00Z"));
        assertThat(worked).isEqualTo(Duration.ofHours(251 * 9));
    }

    private WorkingTime hours(JsonNode example) {
        return calendars.get(example.get("calendar").asString());
    }

    private static Instant instant(JsonNode example, String name) {
        return Instant.parse(example.get(name).asString());
    }

    private static BusinessCalendar calendar(JsonNode told) {
        Map<DayOfWeek, List<WorkingWindow>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<WorkingWindow> windows = new ArrayList<>();
            told.get("week")
                    .path(day.name().substring(0, 3).toLowerCase(java.util.Locale.ROOT))
                    .forEach(window -> windows.add(new WorkingWindow(
                            window.get(0).asString(), window.get(1).asString())));
            week.put(day, windows);
        }
        String holidays = told.get("holidays").asString();
        boolean isChina = holidays.startsWith("cn_public_days");
        List<LocalDate> off = isChina ? chinese("off") : holidays(holidays);
        List<CalendarException> worked = isChina
                ? chinese("work").stream()
                        .map(date -> new CalendarException(date, week.get(DayOfWeek.MONDAY), null))
                        .toList()
                : List.of();
        return new BusinessCalendar(told.get("timezone").asString(), week, off, worked);
    }

    private static List<LocalDate> chinese(String type) {
        return CalendarData.rows("cn_public_days_2007_2024.csv", 4).stream()
                .filter(row -> row[3].equals(type))
                .map(row -> LocalDate.parse(row[1]))
                .toList();
    }

    private static List<LocalDate> holidays(String calendar) {
        return CalendarData.rows("holidays_2018_2025.csv", 3).stream()
                .filter(row -> row[0].equals(calendar))
                .map(row -> LocalDate.parse(row[1]))
                .toList();
    }
}
