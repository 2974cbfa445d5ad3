package dev.annals.command.queue;

import dev.annals.api.AggregateType;
import dev.annals.command.aggregate.AggregateModule;
import dev.annals.command.claim.Holders;
import dev.annals.command.claim.UniqueValue;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The queues, for the wiring. */
public final class Queues {
    private Queues() {}

    public static AggregateModule<?, ?> module() {
        return new AggregateModule<>(AggregateType.QUEUE, Queue.class, Queue::new, QueueState::new);
    }

    /** Whether queues have this kind of value. */
    public static boolean have(UniqueValue value) {
        return value.scope().equals(UniqueQueue.SCOPE);
    }

    /** Which queue has which name, from the events. */
    public static Holders holders(EventStore events) {
        return UniqueQueue.holders(events);
    }
}
