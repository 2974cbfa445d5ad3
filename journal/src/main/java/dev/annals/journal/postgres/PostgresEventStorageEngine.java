package dev.annals.journal.postgres;

import dev.annals.api.RecordedEvent;
import dev.annals.journal.codec.EventCodec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Axon's view of the journal. */
final class PostgresEventStorageEngine implements EventStorageEngine {
    private static final int WINDOW = 1_000;

    private final GroupCommitAppender appender;
    private final PostgresJournalReader reader;
    private final Snapshots snapshots;
    private final EventCodec codec;

    PostgresEventStorageEngine(
            GroupCommitAppender appender, PostgresJournalReader reader, Snapshots snapshots, EventCodec codec) {
        this.appender = appender;
        this.reader = reader;
        this.snapshots = snapshots;
        this.codec = codec;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (!events.isEmpty()) {
            appender.append(
                    events.stream().map(event -> PendingEvent.of(event, codec)).toList());
        }
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return snapshots.read(UUID.fromString(aggregateIdentifier));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return new AggregateStream(reader, UUID.fromString(aggregateIdentifier), firstSequenceNumber);
    }

    /** What is recorded by now; {@link JournalStream} is what waits for more. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
        return Stream.iterate(
                        reader.after(Messages.position(after), WINDOW),
                        window -> !window.isEmpty(),
                        window -> reader.after(window.getLast().position(), WINDOW))
                .<RecordedEvent>flatMap(List::stream)
                .map(Messages::message);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        long version = reader.versionOf(UUID.fromString(aggregateIdentifier));
        return version == 0 ? Optional.empty() : Optional.of(version - 1);
    }

    @Override
    public TrackingToken createTailToken() {
        return Messages.token(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return Messages.token(reader.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return Messages.token(reader.positionBefore(instant));
    }
}
