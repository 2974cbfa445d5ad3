package dev.annals.server.axonserver;

import dev.annals.api.RecordedEvent;
import dev.annals.journal.JournalReader;
import dev.annals.query.live.RecordedEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;

/** Reads an event store of Axon's as a journal. */
final class StoredEvents implements JournalReader {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int PATIENCE_SECONDS = 10;

    private final EventStore store;
    private final StreamableMessageSource<TrackedEventMessage<?>> stream;

    StoredEvents(EventStore store, StreamableMessageSource<TrackedEventMessage<?>> stream) {
        this.store = store;
        this.stream = stream;
    }

    @Override
    public long head() {
        return position(stream.createHeadToken());
    }

    @Override
    public List<RecordedEvent> after(long position, int limit) {
        long wanted = Math.min(limit, head() - position);
        return wanted <= 0 ? List.of() : read(new GlobalSequenceTrackingToken(position), (int) wanted, message -> true);
    }

    @Override
    public List<RecordedEvent> ofAggregate(UUID aggregateId, long afterVersion) {
        return store.readEvents(aggregateId.toString(), afterVersion)
                .asStream()
                .map(this::tracked)
                .toList();
    }

    /** The store gives an aggregate's events without their positions; each is looked up by its time. */
    private RecordedEvent tracked(DomainEventMessage<?> event) {
        return read(
                        stream.createTokenAt(event.getTimestamp()),
                        1,
                        message -> message.getIdentifier().equals(event.getIdentifier()))
                .getFirst();
    }

    private List<RecordedEvent> read(TrackingToken after, int count, Predicate<TrackedEventMessage<?>> wanted) {
        List<RecordedEvent> events = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> messages = stream.openStream(after)) {
            while (events.size() < count && messages.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                TrackedEventMessage<?> message = messages.nextAvailable();
                if (wanted.test(message)) {
                    events.add(RecordedEvents.from(message));
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading events", stopping);
        }
        return events;
    }

    @Override
    public long positionAt(Instant instant) {
        return position(stream.createTokenAt(instant.plusMillis(1)));
    }

    @Override
    public Instant recordedAt(long position) {
        return after(position - 1, 1).getFirst().recordedAt();
    }

    @Override
    public long awaitBeyond(long position, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        long head = head();
        while (head <= position && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE);
            head = head();
        }
        return head;
    }

    private static long position(TrackingToken token) {
        return token.position().orElse(0);
    }
}
