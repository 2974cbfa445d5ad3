package dev.annals.journal.postgres;

import dev.annals.api.ReadAhead;
import dev.annals.api.RecordedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Axon's event store over the journal: appends at the end of a unit of work, and lets readers follow. */
final class JournalEventStore extends AbstractEventStore implements ReadAhead {
    private static final String AHEAD = "streams read ahead";

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
        UUID id = UUID.fromString(aggregateIdentifier);
        return withStaged(ahead(id, 0).orElseGet(() -> fromSnapshot.read(id)), aggregateIdentifier);
    }

    /** Together with what the unit of work has to record of it, here too. */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        UUID id = UUID.fromString(aggregateIdentifier);
        return ahead(id, firstSequenceNumber)
                .map(stream -> withStaged(stream, aggregateIdentifier))
                .orElseGet(() -> super.readEvents(aggregateIdentifier, firstSequenceNumber));
    }

    @Override
    public void readAhead(Map<UUID, Long> from) {
        Map<UUID, List<RecordedEvent>> found = reader.ofAggregates(from, AggregateStream.WINDOW);
        Map<Stretch, DomainEventStream> streams =
                CurrentUnitOfWork.get().getOrComputeResource(AHEAD, any -> new HashMap<>());
        from.forEach((id, known) -> streams.put(
                new Stretch(id, known), new AggregateStream(reader, id, known, found.getOrDefault(id, List.of()))));
    }

    /** Good for one look: what is looked at again may have changed. */
    private static Optional<DomainEventStream> ahead(UUID id, long known) {
        return CurrentUnitOfWork.map(unit -> unit.<Map<Stretch, DomainEventStream>>getResource(AHEAD))
                .map(streams -> streams.remove(new Stretch(id, known)));
    }

    private DomainEventStream withStaged(DomainEventStream recorded, String id) {
        return DomainEventStream.concat(recorded, DomainEventStream.of(stagedDomainEventMessages(id)));
    }

    /** An aggregate's events but for the first ones. */
    private record Stretch(UUID id, long known) {}

    private static final class Builder extends AbstractEventStore.Builder {}
}
