package dev.annals.command.queue;

import dev.annals.api.AggregateType;
import dev.annals.command.aggregate.AggregateModule;
import dev.annals.command.claim.Holders;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The queues, for the wiring. */
public final class Queues {
    /** In which the names of queues are unique. */
    public static final String SCOPE = UniqueQueue.SCOPE;

    private Queues() {}

    public static AggregateModule<?, ?> module() {
        return new AggregateModule<>(AggregateType.QUEUE, Queue.class, Queue::new, QueueState::new);
    }

    /** Which queue has which name, from the events. */
    public static Holders holders(EventStore events) {
        return UniqueQueue.holders(events);
    }
}
