package dev.annals.content.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a message may go out to somebody who is asleep. */
class KeepingQuietTest {
    private static final int MINUTES = 24 * 60;

    /** With clocks that change by an hour, by half of one, by a whole day, twice in Ramadan, and never. */
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "Africa/Casablanca",
            "Asia/Shanghai",
            "Asia/Kathmandu",
            "UTC");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "in the evening before     | 21:00 | 08:00 | Europe/Berlin  | 2026-06-10T18:59:59Z | 2026-06-10T18:59:59Z",
                "from nine in the evening  | 21:00 | 08:00 | Europe/Berlin  | 2026-06-10T19:00:00Z | 2026-06-11T06:00:00Z",
                "after midnight            | 21:00 | 08:00 | Europe/Berlin  | 2026-06-10T23:00:00Z | 2026-06-11T06:00:00Z",
                "at eight in the morning   | 21:00 | 08:00 | Europe/Berlin  | 2026-06-11T06:00:00Z | 2026-06-11T06:00:00Z",
                "the same instant far away | 21:00 | 08:00 | Asia/Shanghai  | 2026-06-10T19:00:00Z | 2026-06-11T00:00:00Z",
                "at noon, within a day     | 12:00 | 14:00 | Asia/Shanghai  | 2026-06-10T04:30:00Z | 2026-06-10T06:00:00Z",
                "the night gets shorter    | 21:00 | 08:00 | Europe/Berlin  | 2026-03-28T22:00:00Z | 2026-03-29T06:00:00Z",
                "the night gets longer     | 21:00 | 08:00 | Europe/Berlin  | 2026-10-24T22:00:00Z | 2026-10-25T07:00:00Z",
                "the end is left out       | 21:00 | 02:30 | Europe/Berlin  | 2026-03-29T00:00:00Z | 2026-03-29T01:00:00Z",
                "the beginning is left out | 02:30 | 05:00 | Europe/Berlin  | 2026-03-29T01:00:00Z | 2026-03-29T03:00:00Z",
                "all of them are left out  | 02:10 | 02:50 | Europe/Berlin  | 2026-03-29T00:59:00Z | 2026-03-29T00:59:00Z",
                "the end comes first       | 21:00 | 02:30 | Europe/Berlin  | 2026-10-25T00:10:00Z | 2026-10-25T00:30:00Z",
                "the end comes again       | 21:00 | 02:30 | Europe/Berlin  | 2026-10-25T01:10:00Z | 2026-10-25T01:30:00Z",
                "put back at the end       | 21:00 | 03:00 | Europe/Berlin  | 2026-10-25T00:10:00Z | 2026-10-25T02:00:00Z",
                "a day is left out         | 21:00 | 08:00 | Pacific/Apia   | 2011-12-30T09:00:00Z | 2011-12-30T18:00:00Z"
            })
    void a_message_waits_until_it_is_morning(
            String when, LocalTime from, LocalTime to, String zone, Instant at, Instant earliest) {
        assertThat(new QuietHours(from, to).earliest(at, ZoneId.of(zone))).isEqualTo(earliest);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void it_goes_out_at_the_first_minute_that_is_not_quiet(@ForAll long seed) {
        Random random = new Random(seed);
        LocalTime from = LocalTime.MIN.plusMinutes(random.nextInt(MINUTES));
        QuietHours hours = new QuietHours(from, from.plusMinutes(1 + random.nextInt(MINUTES - 1)));
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        Instant at = nearAChange(random, zone);
        Instant minute = at;
        while (hours.isQuiet(minute, zone)) {
            minute = minute.plus(1, ChronoUnit.MINUTES);
        }
        assertThat(hours.earliest(at, zone)).isEqualTo(minute);
    }

    @Test
    void quiet_hours_have_an_end() {
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant nearAChange(Random random, ZoneId zone) {
        Instant some = Instant.parse("2005-01-01T00:00:00Z").plus(Duration.ofHours(random.nextInt(200_000)));
        var change = zone.getRules().nextTransition(some);
        Instant base = change == null ? some : change.getInstant();
        return base.plus(Duration.ofMinutes(random.nextInt(3_000) - 1_500));
    }
}
