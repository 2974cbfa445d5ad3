package dev.annals.server.imports.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseWaitTest {
    private final List<Duration> pauses = new ArrayList<>();
    private final InstantSource passing =
            () -> Instant.EPOCH.plus(pauses.stream().reduce(Duration.ZERO, Duration::plus));
    private final DatabaseWait database =
            new DatabaseWait(UUID.randomUUID(), passing.withZone(ZoneOffset.UTC), pauses::add);

    @Test
    void a_piece_is_done_again_however_the_database_was_lost() throws Exception {
        Deque<RuntimeException> losses = new ArrayDeque<>(List.of(
                new TryLater(new IllegalStateException()),
                new CannotGetJdbcConnectionException("gone"),
                new CannotCreateTransactionException("gone"),
                new TransactionSystemException("gone")));
        database.untilDone(() -> {
            if (!losses.isEmpty()) {
                throw losses.pop();
            }
        });
        assertThat(pauses)
                .containsExactly(
                        Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void after_half_an_hour_it_is_not_the_database() {
        TryLater never = new TryLater(new IllegalStateException());
        assertThatThrownBy(() -> database.untilDone(() -> {
                    throw never;
                }))
                .isSameAs(never);
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofMinutes(30), Duration.ofMinutes(31));
        assertThat(pauses).last().isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void a_mistake_is_not_made_twice() {
        IllegalStateException mistake = new IllegalStateException();
        assertThatThrownBy(() -> database.untilDone(() -> {
                    throw mistake;
                }))
                .isSameAs(mistake);
        assertThat(pauses).isEmpty();
    }
}
