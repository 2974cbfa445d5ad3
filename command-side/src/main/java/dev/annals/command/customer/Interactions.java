package dev.annals.command.customer;

import dev.annals.api.customer.InteractionRecorded;
import dev.annals.api.customer.InteractionRetracted;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * What became of a customer's interactions, however old. A customer remembers its latest ones only; for
 * one before those all its events are read, which only the rare wish to withdraw it pays for.
 */
public final class Interactions {
    /** What became of an interaction. */
    enum Standing {
        UNKNOWN,
        RECORDED,
        RETRACTED
    }

    private final EventStore events;

    public Interactions(EventStore events) {
        this.events = events;
    }

    Standing of(UUID customerId, UUID interactionId) {
        DomainEventStream stream = events.readEvents(customerId.toString(), 0);
        Standing standing = Standing.UNKNOWN;
        while (stream.hasNext()) {
            standing = after(standing, stream.next().getPayload(), interactionId);
        }
        return standing;
    }

    private static Standing after(Standing before, Object event, UUID interactionId) {
        return switch (event) {
            case InteractionRecorded e when e.interactionId().equals(interactionId) -> Standing.RECORDED;
            case InteractionRetracted e when e.interactionId().equals(interactionId) -> Standing.RETRACTED;
            default -> before;
        };
    }
}
