package dev.annals.journal.postgres;

import dev.annals.api.DomainEvent;
import dev.annals.api.customer.CustomerGraded;
import dev.annals.journal.codec.EventCodec;
import dev.annals.journal.codec.EventSerializer;
import dev.annals.testing.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A journal on a database of its own, and short words for what the tests record. */
final class JournalFixture implements AutoCloseable {
    final TestDatabase database = TestDatabase.create();
    final PostgresJournal journal;

    JournalFixture() {
        this(Clock.systemUTC(), AppendLimits.USUAL);
    }

    JournalFixture(Clock clock, AppendLimits limits) {
        journal = another(clock, limits);
        journal.start();
    }

    /** A second journal on the same database, as another process would have; not started. */
    PostgresJournal another(Clock clock, AppendLimits limits) {
        return new PostgresJournal(
                database.dataSource(),
                clock,
                EventCodec.plain(),
                new EventSerializer(EventCodec.plain(), List.of(KeepingSnapshotsTest.Balance.class)),
                limits);
    }

    void append(DomainEventMessage<?>... events) {
        journal.eventStore().publish(events);
    }

    void endSessions() {
        database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }

    /** What the database counted while it read the journal. */
    long rowsRead(String counter) {
        return JdbcClient.create(database.dataSource())
                .sql("SELECT " + counter + " FROM pg_stat_user_tables WHERE relid = 'journal.event'::regclass")
                .query(Long.class)
                .single();
    }

    /** The events of a customer's whole life so far. */
    static DomainEventMessage<?>[] graded(UUID customer, long firstVersion, int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i -> event(customer, firstVersion + i, new CustomerGraded(customer, "G" + (firstVersion + i))))
                .toArray(DomainEventMessage[]::new);
    }

    static DomainEventMessage<?> event(UUID aggregate, long version, DomainEvent event) {
        return new GenericDomainEventMessage<>(
                "Customer", aggregate.toString(), version - 1, event, MetaData.with("actor", "system"));
    }

    @Override
    public void close() {
        journal.close();
        database.close();
    }
}
