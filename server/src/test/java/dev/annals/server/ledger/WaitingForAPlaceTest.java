package dev.annals.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitingForAPlaceTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void a_place_that_fails_is_tried_again_after_one_two_four_up_to_sixty_minutes() {
        assertThat(IntStream.of(0, 1, 2, 3, 4, 5, 6, 7, 100).mapToObj(Publications::pauseAfter))
                .extracting(Duration::toMinutes)
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void a_newer_checkpoint_is_tried_at_once_and_the_same_one_when_it_is_time() {
        Publication failed = new Publication("place", 5, NOW, 7, 1, "UNREACHABLE", NOW.plusSeconds(60));
        assertThat(failed.isDue(7, NOW)).isFalse();
        assertThat(failed.isDue(8, NOW)).isTrue();
        assertThat(failed.isDue(7, NOW.plusSeconds(60))).isTrue();
        assertThat(failed.isDue(5, NOW.plusSeconds(60))).isFalse();
    }
}
