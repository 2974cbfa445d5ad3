package dev.annals.command.aggregate;

import dev.annals.api.AggregateType;
import dev.annals.api.DomainEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;

/**
 * One aggregate's state and what is recorded on top of it, for a command that tells many aggregates one thing in one
 * append. No lock is taken: whatever else was recorded in between makes the append a conflict.
 */
public final class OpenStream<S extends State> {
    private final AggregateType type;
    private final UUID id;
    private final S state;
    private final List<DomainEventMessage<?>> recorded = new ArrayList<>();
    private long sequence;

    private OpenStream(AggregateType type, UUID id, S state, long sequence) {
        this.type = type;
        this.id = id;
        this.state = state;
        this.sequence = sequence;
    }

    /** As it is recorded now; of an unknown id, and of one of another type, the state does not exist. */
    public static <S extends State> OpenStream<S> read(EventStore events, AggregateType type, UUID id, S blank) {
        DomainEventStream stream = Streams.read(events, id.toString(), blank);
        if (!stream.hasNext() || !type.word().equals(stream.peek().getType())) {
            return new OpenStream<>(type, id, blank, -1);
        }
        S state = Streams.fold(stream, blank);
        Long last = stream.getLastSequenceNumber();
        return new OpenStream<>(type, id, state, last == null ? -1 : last);
    }

    public S state() {
        return state;
    }

    /** To be published by whoever has opened the stream, within the unit of work of the command. */
    public List<DomainEventMessage<?>> recorded() {
        return recorded;
    }

    /** A stream that has no events yet, as far as whoever opens it knows; when it has, the append is a conflict. */
    public static <S extends State> OpenStream<S> begin(AggregateType type, UUID id, S blank) {
        return new OpenStream<>(type, id, blank, -1);
    }

    /** Adds a fact that is true as the command says. */
    public void record(DomainEvent fact) {
        add(new GenericDomainEventMessage<>(type.word(), id.toString(), ++sequence, fact));
    }

    /**
     * Adds a fact that was true in the world at this instant.
     *
     * @param told metadata of what told it
     */
    public void record(DomainEvent fact, Instant occurredAt, MetaData told) {
        add(new GenericDomainEventMessage<>(
                type.word(), id.toString(), ++sequence, fact, EffectiveTime.stated(told, occurredAt)));
    }

    private void add(DomainEventMessage<? extends DomainEvent> message) {
        recorded.add(message);
        state.apply(message.getPayload(), Circumstances.of(message));
    }
}
