package dev.annals.benchmarks;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** As an aggregate records an event: published in a unit of work, appended when that commits. */
record AxonAppending(EventStore eventStore) implements Appending {
    @Override
    public void append(DomainEventMessage<?> event) {
        DefaultUnitOfWork<DomainEventMessage<?>> unitOfWork = DefaultUnitOfWork.startAndGet(event);
        unitOfWork.execute(() -> eventStore.publish(event));
    }
}
