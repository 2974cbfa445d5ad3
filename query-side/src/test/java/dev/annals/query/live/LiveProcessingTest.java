package dev.annals.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Patch;
import dev.annals.api.user.UserAdded;
import dev.annals.api.user.UserDetailsChanged;
import dev.annals.query.fold.People;
import dev.annals.query.testing.LiveFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveProcessingTest {
    private static final UUID ANN = new UUID(1, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LiveFixture fixture = new LiveFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void what_was_recorded_before_the_start_and_after_it_is_folded() {
        fixture.append("user", List.of(added(ANN)));
        var running = fixture.start("one", new People());
        assertThat(running.visibility().awaitPosition(1, PATIENCE)).isTrue();

        fixture.append("user", List.of(renamed(ANN, "Anna")));
        assertThat(running.visibility().awaitVersion(ANN, "app_user", 2, PATIENCE))
                .isTrue();
        assertThat(name(ANN)).isEqualTo("Anna");
    }

    @Test
    void a_lone_change_is_visible_well_before_half_a_second() {
        var running = fixture.start("one", new People());
        fixture.append("user", List.of(added(ANN)));
        assertThat(running.visibility().awaitPosition(1, PATIENCE)).isTrue();

        List<Long> millis = new ArrayList<>();
        for (int i = 2; i < 12; i++) {
            long begin = System.nanoTime();
            fixture.append("user", List.of(renamed(ANN, "Ann " + i)));
            assertThat(running.visibility().awaitPosition(i, PATIENCE)).isTrue();
            millis.add((System.nanoTime() - begin) / 1_000_000);
        }

        assertThat(millis.stream().sorted().toList().get(5)).isLessThan(250);
    }

    @Test
    void a_version_that_does_not_come_is_waited_for_no_longer_than_allowed() {
        var running = fixture.start("one", new People());

        assertThat(running.visibility().awaitVersion(ANN, "app_user", 1, Duration.ofMillis(200)))
                .isFalse();
    }

    @Test
    void two_processes_at_once_do_not_double() {
        int users = 2_000;
        var one = fixture.start("one", new People());
        fixture.start("two", new People());
        for (int from = 0; from < users; from += 100) {
            int first = from;
            fixture.append(
                    "user",
                    IntStream.range(first, first + 100)
                            .mapToObj(i -> added(new UUID(2, i)))
                            .toList());
        }

        assertThat(one.visibility().awaitPosition(users, PATIENCE)).isTrue();
        assertThat(count("SELECT count(*) FROM read_model.app_user")).isEqualTo(users);
        assertThat(count("SELECT count(*) FROM read_model.token_entry")).isEqualTo(1);
    }

    @Test
    void another_process_takes_over_when_one_stops() {
        var one = fixture.start("one", new People());
        fixture.append("user", List.of(added(ANN)));
        assertThat(one.visibility().awaitPosition(1, PATIENCE)).isTrue();
        var two = fixture.start("two", new People());
        one.processor().stop().join();

        fixture.append("user", List.of(renamed(ANN, "Anna")));
        assertThat(two.visibility().awaitPosition(2, PATIENCE)).isTrue();
    }

    @Test
    void a_database_that_was_away_for_a_moment_parks_nothing() {
        var running = fixture.start("one", new People());
        fixture.append("user", List.of(added(ANN)));
        assertThat(running.visibility().awaitPosition(1, PATIENCE)).isTrue();
        fixture.sql.sql("ALTER TABLE read_model.app_user RENAME TO gone").update();
        fixture.append("user", List.of(renamed(ANN, "Anna")));
        assertThat(running.visibility().awaitPosition(2, Duration.ofMillis(500)))
                .isFalse();
        fixture.sql.sql("ALTER TABLE read_model.gone RENAME TO app_user").update();

        assertThat(running.visibility().awaitPosition(2, PATIENCE)).isTrue();
        assertThat(count("SELECT count(*) FROM read_model.dead_letter")).isZero();
    }

    private String name(UUID id) {
        return fixture.sql
                .sql("SELECT name FROM now.app_user WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private long count(String sql) {
        return fixture.sql.sql(sql).query(Long.class).single();
    }

    private static UserAdded added(UUID id) {
        return new UserAdded(id, "Ann", null, null, null, null);
    }

    private static UserDetailsChanged renamed(UUID id, String name) {
        return new UserDetailsChanged(id, Patch.set(name), null, null, null, null);
    }
}
