package dev.annals.journal.postgres;

import dev.annals.api.RecordedEvent;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/** The events of one aggregate, read in windows: one round trip for all but very long lives. */
final class AggregateStream implements DomainEventStream {
    static final int WINDOW = 1_000;

    private final PostgresJournalReader reader;
    private final UUID aggregateId;
    private Iterator<RecordedEvent> window;
    private boolean more;
    private long version;
    private @Nullable DomainEventMessage<?> next;

    AggregateStream(PostgresJournalReader reader, UUID aggregateId, long afterVersion) {
        this(reader, aggregateId, afterVersion, List.of(), true);
    }

    /** @param first the first window, read already */
    AggregateStream(PostgresJournalReader reader, UUID aggregateId, long afterVersion, List<RecordedEvent> first) {
        this(reader, aggregateId, afterVersion, first, first.size() == WINDOW);
    }

    private AggregateStream(
            PostgresJournalReader reader,
            UUID aggregateId,
            long afterVersion,
            List<RecordedEvent> first,
            boolean more) {
        this.reader = reader;
        this.aggregateId = aggregateId;
        this.version = afterVersion;
        this.window = first.iterator();
        this.more = more;
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = read();
        }
        return next != null;
    }

    @Override
    public DomainEventMessage<?> next() {
        DomainEventMessage<?> message = peek();
        next = null;
        return message;
    }

    @Override
    public DomainEventMessage<?> peek() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        return next;
    }

    @Override
    public @Nullable Long getLastSequenceNumber() {
        return version == 0 ? null : version - 1;
    }

    private @Nullable DomainEventMessage<?> read() {
        if (!window.hasNext() && more) {
            List<RecordedEvent> events = reader.ofAggregate(aggregateId, version, WINDOW);
            more = events.size() == WINDOW;
            window = events.iterator();
        }
        if (!window.hasNext()) {
            return null;
        }
        RecordedEvent event = window.next();
        version = event.version();
        return Messages.message(event);
    }
}
