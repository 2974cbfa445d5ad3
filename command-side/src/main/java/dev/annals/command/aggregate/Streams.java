package dev.annals.command.aggregate;

import dev.annals.api.DomainEvent;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads one aggregate's events and folds them. */
public final class Streams {
    private Streams() {}

    /** The state as it is recorded now; a blank one when there are no events. No lock is taken. */
    public static <S extends State> S fold(EventStore events, UUID id, S blank) {
        return fold(read(events, id.toString(), blank.revision()), blank);
    }

    static <S extends State> S fold(DomainEventStream stream, S blank) {
        S state = blank;
        while (stream.hasNext()) {
            state = next(state, stream.next());
        }
        return state;
    }

    /** A snapshot and the events after it, or all events when the snapshot is of another revision. */
    static DomainEventStream read(EventStore events, String id, int revision) {
        DomainEventStream stream = events.readEvents(id);
        boolean outdated = stream.hasNext()
                && stream.peek().getPayload() instanceof StateSnapshot snapshot
                && snapshot.revision() != revision;
        return outdated ? events.readEvents(id, 0) : stream;
    }

    @SuppressWarnings("unchecked")
    private static <S extends State> S next(S state, DomainEventMessage<?> message) {
        if (message.getPayload() instanceof StateSnapshot snapshot) {
            return (S) snapshot.restore(state.getClass());
        }
        state.apply((DomainEvent) message.getPayload());
        return state;
    }
}
