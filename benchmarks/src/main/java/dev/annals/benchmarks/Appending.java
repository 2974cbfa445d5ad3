package dev.annals.benchmarks;

import org.axonframework.eventhandling.DomainEventMessage;

/** A way to record one event that has returned when the event is safely on disk. */
@FunctionalInterface
interface Appending {
    void append(DomainEventMessage<?> event) throws Exception;
}
