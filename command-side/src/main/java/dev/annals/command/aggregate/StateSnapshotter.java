package dev.annals.command.aggregate;

import dev.annals.api.AggregateType;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps snapshots of one type of aggregate. A snapshot only saves time, so one that cannot be made
 * now is left out: the next command past the threshold asks again.
 */
final class StateSnapshotter implements Snapshotter {
    private static final Logger LOG = LoggerFactory.getLogger(StateSnapshotter.class);

    private final EventStore events;
    private final AggregateType type;
    private final Supplier<? extends State> blank;
    private final Executor executor;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    StateSnapshotter(EventStore events, AggregateType type, Supplier<? extends State> blank, Executor executor) {
        this.events = events;
        this.type = type;
        this.blank = blank;
        this.executor = executor;
    }

    @Override
    public void scheduleSnapshot(Class<?> aggregateType, String aggregateIdentifier) {
        if (CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get().phase().isBefore(Phase.COMMIT)) {
            CurrentUnitOfWork.get().afterCommit(work -> schedule(aggregateIdentifier));
        } else {
            schedule(aggregateIdentifier);
        }
    }

    private void schedule(String id) {
        if (!underWay.add(id)) {
            return;
        }
        try {
            executor.execute(() -> snapshot(id));
        } catch (RejectedExecutionException busy) {
            underWay.remove(id);
        }
    }

    private void snapshot(String id) {
        try {
            State empty = blank.get();
            DomainEventStream stream = Streams.read(events, id, empty);
            State state = Streams.fold(stream, empty);
            events.storeSnapshot(new GenericDomainEventMessage<>(
                    type.word(), id, stream.getLastSequenceNumber(), StateSnapshot.of(UUID.fromString(id), state)));
        } catch (RuntimeException e) {
            LOG.warn("No snapshot of {} {}: {}", type.word(), id, e.getClass().getSimpleName());
        } finally {
            underWay.remove(id);
        }
    }
}
