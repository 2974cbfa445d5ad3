package dev.annals.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final MovedClock clock = new MovedClock();
    private final Pace pace = new Pace(clock);

    @Test
    void without_a_limit_as_many_go_out_as_are_wanted() {
        assertThat(pace.allowed(null, 1_000)).isEqualTo(1_000);
    }

    @Test
    void a_minute_sees_no_more_than_the_limit_spread_over_it() {
        assertThat(pace.allowed(60, 1_000)).isZero();
        int sent = 0;
        for (int second = 0; second < 60; second++) {
            clock.now = clock.now.plusSeconds(1);
            int allowed = pace.allowed(60, 1_000);
            assertThat(allowed).isEqualTo(1);
            sent += allowed;
        }
        assertThat(sent).isEqualTo(60);
    }

    @Test
    void what_was_allowed_and_not_used_can_be_used_and_a_rest_is_not_saved_up() {
        pace.allowed(60, 1_000);
        clock.now = clock.now.plus(Duration.ofHours(1));
        assertThat(pace.allowed(60, 1_000)).isEqualTo(6);
        pace.unused(4);
        assertThat(pace.allowed(60, 1_000)).isEqualTo(4);
    }

    @Test
    void another_limit_holds_at_once() {
        pace.allowed(60, 1_000);
        clock.now = clock.now.plusSeconds(1);
        assertThat(pace.allowed(6_000, 1_000)).isZero();
        clock.now = clock.now.plusSeconds(1);
        assertThat(pace.allowed(6_000, 1_000)).isEqualTo(100);
        assertThat(pace.allowed(null, 7)).isEqualTo(7);
    }

    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-03-10T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
