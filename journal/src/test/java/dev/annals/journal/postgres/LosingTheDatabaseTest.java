package dev.annals.journal.postgres;

import static dev.annals.journal.postgres.JournalFixture.graded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Refused;
import dev.annals.journal.JournalRefusal;
import dev.annals.journal.codec.EventCodec;
import dev.annals.journal.codec.EventSerializer;
import dev.annals.testing.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connection breaks at the worst moment: just before or just after the database has committed. */
class LosingTheDatabaseTest {
    private enum Break {
        NEVER,
        BEFORE_THE_COMMIT,
        AFTER_THE_COMMIT
    }

    private final Queue<Break> next = new ConcurrentLinkedQueue<>();
    private final TestDatabase database = TestDatabase.create();
    private final PostgresJournal journal = new PostgresJournal(
            breaking(DataSource.class, database.dataSource()),
            Clock.systemUTC(),
            EventCodec.plain(),
            new EventSerializer(EventCodec.plain(), List.of()));

    @BeforeEach
    void open() {
        journal.start();
        journal.eventStore().publish(graded(UUID.randomUUID(), 1, 1));
    }

    @AfterEach
    void close() {
        journal.close();
        database.close();
    }

    @Test
    void an_append_whose_answer_was_lost_after_the_commit_succeeds() {
        next.add(Break.AFTER_THE_COMMIT);

        journal.eventStore().publish(graded(UUID.randomUUID(), 1, 3));

        assertThat(journal.reader().head()).isEqualTo(4);
    }

    @Test
    void an_append_that_was_lost_before_the_commit_is_tried_again() {
        next.add(Break.BEFORE_THE_COMMIT);

        journal.eventStore().publish(graded(UUID.randomUUID(), 1, 3));

        assertThat(journal.reader().head()).isEqualTo(4);
    }

    @Test
    void an_append_that_was_lost_twice_is_refused_and_the_next_one_works() {
        next.addAll(List.of(Break.BEFORE_THE_COMMIT, Break.BEFORE_THE_COMMIT));

        assertThat(refusal(UUID.randomUUID())).isEqualTo(JournalRefusal.JOURNAL_UNAVAILABLE);
        assertThat(journal.reader().head()).isEqualTo(1);
        assertThat(refusal(UUID.randomUUID())).isNull();
        assertThat(journal.reader().head()).isEqualTo(2);
    }

    @Test
    void connections_that_the_server_ended_are_replaced() {
        database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND pid <> pg_backend_pid()");

        // The pool hands out dead connections too until it has met each of them.
        assertThat(Stream.generate(() -> refusal(UUID.randomUUID())).limit(20).filter(Objects::isNull))
                .isNotEmpty();
        assertThat(refusal(UUID.randomUUID())).isNull();
    }

    private Object refusal(UUID customer) {
        try {
            journal.eventStore().publish(graded(customer, 1, 1));
            return null;
        } catch (Refused e) {
            return e.code();
        }
    }

    /** The same object, but its statements that commit break when they are told to. */
    private <T> T breaking(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            boolean commits = target instanceof PreparedStatement
                    && method.getName().equals("execute")
                    && target.toString().contains("COMMIT");
            Break when = commits ? Objects.requireNonNullElse(next.poll(), Break.NEVER) : Break.NEVER;
            breakIf(when == Break.BEFORE_THE_COMMIT);
            Object result;
            try {
                result = method.invoke(target, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            breakIf(when == Break.AFTER_THE_COMMIT);
            return switch (result) {
                case Connection connection
                when method.getReturnType() == Connection.class -> breaking(Connection.class, connection);
                case PreparedStatement statement -> breaking(PreparedStatement.class, statement);
                case null, default -> result;
            };
        }));
    }

    private static void breakIf(boolean now) throws SQLException {
        if (now) {
            throw new SQLException("the connection is gone", "08006");
        }
    }
}
