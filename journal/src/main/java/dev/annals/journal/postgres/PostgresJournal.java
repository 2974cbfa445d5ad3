package dev.annals.journal.postgres;

import dev.annals.journal.JournalReader;
import dev.annals.journal.codec.EventCodec;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;

/**
 * The journal of one process. While it is open it keeps two connections of the data source for
 * itself, one to append and one to hear what other processes append.
 */
public final class PostgresJournal implements AutoCloseable {
    private final HeadSignal signal = new HeadSignal();
    private final PostgresJournalReader reader;
    private final GroupCommitAppender appender;
    private final ChannelListener listener;
    private final JournalEventStore eventStore;

    /** @param snapshotSerializer writes and reads the state kept in snapshots */
    public PostgresJournal(DataSource dataSource, Clock clock, EventCodec codec, Serializer snapshotSerializer) {
        this(dataSource, clock, codec, snapshotSerializer, AppendLimits.USUAL);
    }

    PostgresJournal(
            DataSource dataSource, Clock clock, EventCodec codec, Serializer snapshotSerializer, AppendLimits limits) {
        reader = new PostgresJournalReader(dataSource, codec, signal);
        appender = new GroupCommitAppender(new BatchWriter(dataSource, clock), signal, limits);
        listener = new ChannelListener(dataSource, EventInsert.CHANNEL, new HeadEar(signal));
        Snapshots snapshots = new Snapshots(dataSource, snapshotSerializer);
        eventStore = new JournalEventStore(
                new PostgresEventStorageEngine(appender, reader, snapshots, codec),
                reader,
                new FromSnapshot(dataSource, reader, snapshots),
                signal);
    }

    /** Begins to append and to follow; the schema must be there. */
    public void start() {
        signal.announce(reader.head());
        appender.start();
        listener.start();
    }

    public EventStore eventStore() {
        return eventStore;
    }

    public JournalReader reader() {
        return reader;
    }

    /** Records what is waiting, then ends. */
    @Override
    public void close() {
        appender.close();
        listener.close();
    }
}
