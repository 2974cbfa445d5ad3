package dev.annals.query.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Patch;
import dev.annals.api.query.AsOf;
import dev.annals.api.sla.BusinessCalendarChanged;
import dev.annals.api.sla.BusinessCalendarDefined;
import dev.annals.api.sla.BusinessCalendarView;
import dev.annals.api.sla.GetBusinessCalendar;
import dev.annals.api.sla.GetElapsedTime;
import dev.annals.api.sla.HolidayRegion;
import dev.annals.api.sla.PublicDay;
import dev.annals.api.sla.PublicDaysUpdated;
import dev.annals.api.sla.WorkingWindow;
import dev.annals.query.testing.ReadModelFixture;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeepingCalendarsTest {
    private static final UUID ID = new UUID(5, 1);
    private static final HolidayRegion CHINA = new HolidayRegion("CN", null);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final PublicDay OFF = new PublicDay(MONDAY, "Day", false);
    private static final PublicDay WORKED = new PublicDay(MONDAY.plusDays(5), "Day", true);
    private static final BusinessCalendarDefined DEFINED = new BusinessCalendarDefined(
            ID,
            "Desk",
            "UTC",
            Map.of(DayOfWeek.MONDAY, List.of(new WorkingWindow("09:00", "17:00"))),
            CHINA,
            List.of(),
            List.of());

    private final ReadModelFixture fixture = new ReadModelFixture(new SlaReadModel());
    private final SlaQueries queries = new SlaQueries(fixture.worlds);

    @Test
    void a_calendar_keeps_what_a_change_does_not_name() {
        fixture.given(
                DEFINED,
                new PublicDaysUpdated(ID, List.of(OFF)),
                new BusinessCalendarChanged(ID, Patch.set("Night desk"), null, null, null, null, null));
        BusinessCalendarView calendar =
                queries.handle(new GetBusinessCalendar(ID, AsOf.NOW)).body();
        assertThat(calendar.version()).isEqualTo(3);
        assertThat(calendar.name()).isEqualTo("Night desk");
        assertThat(calendar.zone()).isEqualTo("UTC");
        assertThat(calendar.week()).isEqualTo(DEFINED.week());
        assertThat(calendar.holidays()).isEqualTo(CHINA);
        assertThat(calendar.publicDays()).containsExactly(OFF);
    }

    @Test
    void updated_public_days_count_from_their_event_on() {
        fixture.given(DEFINED, new PublicDaysUpdated(ID, List.of(OFF, WORKED)));
        assertThat(elapsed(0, 7, AsOf.NOW)).isEqualTo(Duration.ofHours(8));
        assertThat(elapsed(0, 1, AsOf.NOW)).isEqualTo(Duration.ZERO);
        assertThat(elapsed(0, 1, new AsOf.AtPosition(1))).isEqualTo(Duration.ofHours(8));
    }

    private Duration elapsed(int from, int to, AsOf asOf) {
        return queries.handle(new GetElapsedTime(ID, midnight(from), midnight(to), asOf))
                .body()
                .elapsed();
    }

    private static Instant midnight(int days) {
        return Instant.parse(MONDAY.plusDays(days) + "T00:00:00Z");
    }

    @AfterEach
    void close() {
        fixture.close();
    }
}
