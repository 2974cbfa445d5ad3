package dev.annals.journal.postgres;

import static dev.annals.journal.postgres.JournalFixture.graded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.journal.JournalRefusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to callers while the journal cannot keep up, held up here by somebody else's lock. */
class BackPressureTest {
    private static final AppendLimits NARROW = new AppendLimits(2, 1, Duration.ofMillis(300));

    private final JournalFixture fixture = new JournalFixture(Clock.systemUTC(), NARROW);
    private Connection lock;

    @BeforeEach
    void holdTheLock() throws SQLException {
        lock = fixture.database.dataSource().getConnection();
        lock.setAutoCommit(false);
        Ground.lock(lock);
    }

    @AfterEach
    void close() throws SQLException {
        lock.close();
        fixture.close();
    }

    @Test
    void who_waits_too_long_is_refused_and_never_recorded_afterwards() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<RefusalCode>> answers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                answers.add(threads.submit(this::append));
            }
            long refused = 0;
            while (refused < 8) {
                refused = answers.stream().filter(Future::isDone).count();
            }
            lock.rollback();
            List<RefusalCode> codes = new ArrayList<>();
            for (Future<RefusalCode> answer : answers) {
                codes.add(answer.get());
            }

            // The two that the writers had already taken are answered with what became of them.
            assertThat(codes).filteredOn(code -> code == null).hasSize(2);
            assertThat(codes).filteredOn(code -> code != null).containsOnly(JournalRefusal.JOURNAL_BUSY);
            assertThat(fixture.journal.reader().head()).isEqualTo(2);
        }
    }

    @Test
    void closing_records_what_is_waiting_and_refuses_what_comes_later() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<RefusalCode> waiting = threads.submit(this::append);
            while (!othersWaitForTheLock()) {
                Thread.onSpinWait();
            }
            Future<?> closing = threads.submit(fixture.journal::close);
            lock.rollback();
            closing.get();

            assertThat(waiting.get()).isNull();
            assertThat(fixture.journal.reader().head()).isEqualTo(1);
            assertThatThrownBy(() -> fixture.append(graded(UUID.randomUUID(), 1, 1)))
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.code()).isEqualTo(JournalRefusal.JOURNAL_UNAVAILABLE));
        }
    }

    @Test
    void a_caller_that_is_interrupted_after_being_taken_still_learns_the_outcome() throws Exception {
        RefusalCode[] answer = new RefusalCode[1];
        boolean[] stillInterrupted = new boolean[1];
        Thread caller = Thread.ofVirtual().start(() -> {
            answer[0] = append();
            stillInterrupted[0] = Thread.currentThread().isInterrupted();
        });
        while (!othersWaitForTheLock()) {
            Thread.onSpinWait();
        }
        caller.interrupt();
        lock.rollback();
        caller.join();

        assertThat(answer[0]).isNull();
        assertThat(stillInterrupted[0]).isTrue();
        assertThat(fixture.journal.reader().head()).isEqualTo(1);
    }

    /** The code of the refusal, nothing if it was recorded. */
    private RefusalCode append() {
        try {
            fixture.append(graded(UUID.randomUUID(), 1, 1));
            return null;
        } catch (Refused e) {
            return e.code();
        }
    }

    private boolean othersWaitForTheLock() throws SQLException {
        try (Connection connection = fixture.database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")) {
            return rows.next();
        }
    }
}
