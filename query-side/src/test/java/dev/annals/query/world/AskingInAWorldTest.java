package dev.annals.query.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.api.CommonRefusal;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.QueryRefusal;
import dev.annals.api.user.UserAdded;
import dev.annals.query.fold.People;
import dev.annals.query.testing.MemoryJournal;
import dev.annals.query.testing.ReadModelFixture;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

class AskingInAWorldTest {
    private final ReadModelFixture fixture = new ReadModelFixture(new People());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void an_answer_names_its_position_and_when_that_was_recorded() {
        fixture.given(added(1), added(2));

        Answer<Long> answer = fixture.ask(AsOf.NOW, AskingInAWorldTest::count);
        assertThat(answer).isEqualTo(new Answer<>(2L, 2, MemoryJournal.START.plusSeconds(2)));
    }

    @Test
    void before_anything_happened_now_is_empty() {
        assertThat(fixture.ask(AsOf.NOW, AskingInAWorldTest::count)).isEqualTo(new Answer<>(0L, 0, Instant.EPOCH));
    }

    @Test
    void an_instant_means_the_last_position_recorded_by_then() {
        fixture.given(added(1), added(2), added(3));
        Instant between = MemoryJournal.START.plusMillis(2_500);

        assertThat(fixture.ask(new AsOf.AtInstant(between), AskingInAWorldTest::count))
                .isEqualTo(new Answer<>(2L, 2, between));
    }

    @Test
    void what_is_recorded_but_not_folded_yet_is_waited_for() {
        fixture.given(added(1));
        fixture.journal.record(added(2));
        CompletableFuture<Long> answer = CompletableFuture.supplyAsync(() -> fixture.at(2, AskingInAWorldTest::count));

        fixture.project(fixture.journal.after(1, 1));

        assertThat(answer.join()).isEqualTo(2);
    }

    @Test
    void a_question_that_a_rebuild_got_in_the_way_of_is_asked_again() {
        fixture.given(added(1), added(2));
        AtomicInteger attempts = new AtomicInteger();

        Answer<Long> answer = fixture.ask(AsOf.NOW, world -> {
            if (attempts.incrementAndGet() == 1) {
                throw new CannotAcquireLockException("deadlock detected");
            }
            return count(world);
        });

        assertThat(answer.body()).isEqualTo(2);
    }

    @Test
    void waiting_ends() {
        fixture.given(added(1));
        fixture.journal.record(added(2));

        assertThat(refusal(new AsOf.AtPosition(2))).isEqualTo(QueryRefusal.NOT_YET_VISIBLE);
    }

    @Test
    void worlds_of_both_kinds_take_turns_on_one_connection() {
        fixture.given(added(1)).given(added(2));

        for (int i = 0; i < 12; i++) {
            assertThat(fixture.now(AskingInAWorldTest::count)).isEqualTo(2L);
            assertThat(fixture.at(1, AskingInAWorldTest::count)).isEqualTo(1L);
        }
    }

    @Test
    void one_row_is_found_in_the_world_of_its_moment_whichever_world_the_connection_saw_last() {
        fixture.given(added(1)).given(added(2));

        for (int i = 0; i < 12; i++) {
            assertThat(fixture.worlds.find(AsOf.NOW, user(2)))
                    .isEqualTo(new Answer<>(1L, 2, MemoryJournal.START.plusSeconds(2)));
            assertThat(fixture.worlds.find(new AsOf.AtPosition(1), user(1)))
                    .isEqualTo(new Answer<>(1L, 1, MemoryJournal.START.plusSeconds(1)));
            assertThat(fixture.at(1, AskingInAWorldTest::count)).isEqualTo(1L);
        }
    }

    @Test
    void a_row_that_is_not_there_is_not_found() {
        fixture.given(added(1)).given(added(2));

        assertThatThrownBy(() -> fixture.worlds.find(AsOf.NOW, user(3)))
                .extracting(refused -> ((Refused) refused).code())
                .isEqualTo(CommonRefusal.NOT_FOUND);
        assertThatThrownBy(() -> fixture.worlds.find(new AsOf.AtPosition(1), user(2)))
                .extracting(refused -> ((Refused) refused).code())
                .isEqualTo(CommonRefusal.NOT_FOUND);
    }

    @Test
    void nothing_can_be_written_in_a_world() {
        assertThatThrownBy(() -> fixture.now(world ->
                        world.sql().sql("DELETE FROM read_model.app_user").update()))
                .hasRootCauseInstanceOf(java.sql.SQLException.class);
    }

    private RefusalCode refusal(AsOf moment) {
        try {
            throw new AssertionError(fixture.ask(moment, AskingInAWorldTest::count));
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private static Long count(World world) {
        return world.sql()
                .sql("SELECT count(*) FROM app_user")
                .query(Long.class)
                .single();
    }

    private static OneRow<Long> user(int number) {
        return new OneRow<>(
                "SELECT version FROM app_user WHERE id = ?",
                new UUID(1, number),
                (row, instant) -> row.getLong("version"));
    }

    private static UserAdded added(int number) {
        return new UserAdded(new UUID(1, number), "User", null, null, null, null);
    }
}
