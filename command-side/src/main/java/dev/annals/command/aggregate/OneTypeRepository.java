package dev.annals.command.aggregate;

import dev.annals.api.AggregateType;
import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.LockAwareAggregate;
import org.jspecify.annotations.Nullable;

/**
 * Loads aggregates of one type. Ids are unique over all types, so a stream of another type is an
 * unknown id for an intent and an id in use for a creation.
 */
final class OneTypeRepository<T> extends EventSourcingRepository<T> {
    private final EventStore events;
    private final String type;
    private final Supplier<? extends State> blank;

    OneTypeRepository(Builder<T> builder, EventStore events, AggregateType type, Supplier<? extends State> blank) {
        super(builder.eventStore(events));
        this.events = events;
        this.type = type.word();
        this.blank = blank;
    }

    @Override
    protected LockAwareAggregate<T, EventSourcedAggregate<T>> doLoad(
            String aggregateIdentifier, @Nullable Long expectedVersion) {
        try {
            return super.doLoad(aggregateIdentifier, expectedVersion);
        } catch (AggregateNotFoundException | ForeignStream nothingOfThisType) {
            throw Refused.because(CommonRefusal.NOT_FOUND);
        }
    }

    @Override
    protected LockAwareAggregate<T, EventSourcedAggregate<T>> doLoadOrCreate(
            String aggregateIdentifier, Callable<T> factoryMethod) throws Exception {
        try {
            return super.doLoadOrCreate(aggregateIdentifier, factoryMethod);
        } catch (ForeignStream takenByAnotherType) {
            throw Refused.because(CommonRefusal.ID_IN_USE);
        }
    }

    @Override
    protected DomainEventStream readEvents(String aggregateIdentifier) {
        DomainEventStream stream = Streams.read(events, aggregateIdentifier, blank.get());
        if (stream.hasNext() && !type.equals(stream.peek().getType())) {
            throw new ForeignStream();
        }
        return stream;
    }

    private static final class ForeignStream extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ForeignStream() {
            super(null, null, false, false);
        }
    }
}
