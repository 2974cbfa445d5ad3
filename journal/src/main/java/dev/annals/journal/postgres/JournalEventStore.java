package dev.annals.journal.postgres;

import java.util.Optional;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Axon's event store over the journal: appends at the end of a unit of work, and lets readers follow. */
final class JournalEventStore extends AbstractEventStore {
    private static final Logger LOG = LoggerFactory.getLogger(JournalEventStore.class);

    private final PostgresJournalReader reader;
    private final HeadSignal signal;

    JournalEventStore(PostgresEventStorageEngine engine, PostgresJournalReader reader, HeadSignal signal) {
        super(new Builder().storageEngine(engine));
        this.reader = reader;
        this.signal = signal;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new JournalStream(reader, signal, Messages.position(token));
    }

    @Override
    protected Optional<DomainEventMessage<?>> handleSnapshotReadingError(String aggregateIdentifier, Throwable e) {
        // The message may quote what the snapshot holds.
        LOG.warn("Snapshot of {} cannot be read ({}): reading all its events", aggregateIdentifier, e.getClass());
        return Optional.empty();
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}
