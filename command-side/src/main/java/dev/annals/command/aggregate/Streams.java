package dev.annals.command.aggregate;

import dev.annals.api.DomainEvent;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads one aggregate's events and folds them. */
public final class Streams {
    private Streams() {}

    /** The state as it is recorded now; a blank one when there are no events. No lock is taken. */
    public static <S extends State> S fold(EventStore events, UUID id, S blank) {
        return fold(read(events, id.toString(), blank), blank);
    }

    @SuppressWarnings("unchecked")
    static <S extends State> S fold(DomainEventStream stream, S blank) {
        S state = blank;
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            Object payload = message.getPayload();
            if (payload instanceof Restored restored) {
                state = (S) restored.state();
            } else {
                state.apply((DomainEvent) payload, Circumstances.of(message));
            }
        }
        return state;
    }

    /** The restored state and the events after it, or all events when there is nothing to restore. */
    static DomainEventStream read(EventStore events, String id, State blank) {
        DomainEventStream stream = events.readEvents(id);
        if (!stream.hasNext() || !(stream.peek().getPayload() instanceof StateSnapshot snapshot)) {
            return stream;
        }
        DomainEventMessage<?> message = stream.next();
        return snapshot.restore(blank)
                .map(state -> DomainEventStream.concat(DomainEventStream.of(restored(message, state)), stream))
                .orElseGet(() -> events.readEvents(id, 0));
    }

    private static DomainEventMessage<Restored> restored(DomainEventMessage<?> message, State state) {
        return new GenericDomainEventMessage<>(
                message.getType(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                new Restored(UUID.fromString(message.getAggregateIdentifier()), state));
    }

    /** Stands for the events up to a snapshot. */
    record Restored(UUID id, State state) {}
}
