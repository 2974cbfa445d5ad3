package dev.annals.query.live;

import dev.annals.api.DomainEvent;
import dev.annals.api.EventCatalog;
import dev.annals.api.EventName;
import dev.annals.api.RecordedEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** From Axon's words to ours. */
public final class RecordedEvents {
    private RecordedEvents() {}

    /** Axon counts an aggregate's events from 0, we count from 1. */
    public static RecordedEvent from(EventMessage<?> message) {
        DomainEventMessage<?> domain = (DomainEventMessage<?>) message;
        EventName name = EventCatalog.nameOf(message.getPayloadType());
        return new RecordedEvent(
                ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow(),
                UUID.fromString(message.getIdentifier()),
                domain.getType(),
                UUID.fromString(domain.getAggregateIdentifier()),
                domain.getSequenceNumber() + 1,
                name.value(),
                name.revision(),
                message.getTimestamp(),
                metadata(message),
                (DomainEvent) message.getPayload());
    }

    private static Map<String, String> metadata(EventMessage<?> message) {
        Map<String, String> metadata = new HashMap<>();
        message.getMetaData().forEach((key, value) -> metadata.put(key, String.valueOf(value)));
        return metadata;
    }
}
