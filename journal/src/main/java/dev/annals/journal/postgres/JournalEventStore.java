package dev.annals.journal.postgres;

import java.util.UUID;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/** Axon's event store over the journal: appends at the end of a unit of work, and lets readers follow. */
final class JournalEventStore extends AbstractEventStore {
    private final PostgresJournalReader reader;
    private final FromSnapshot fromSnapshot;
    private final HeadSignal signal;

    JournalEventStore(
            PostgresEventStorageEngine engine,
            PostgresJournalReader reader,
            FromSnapshot fromSnapshot,
            HeadSignal signal) {
        super(new Builder().storageEngine(engine));
        this.fromSnapshot = fromSnapshot;
        this.reader = reader;
        this.signal = signal;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new JournalStream(reader, signal, Messages.position(token));
    }

    /** Together with what the unit of work has to record of it. */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        return DomainEventStream.concat(
                fromSnapshot.read(UUID.fromString(aggregateIdentifier)),
                DomainEventStream.of(stagedDomainEventMessages(aggregateIdentifier)));
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}
