package dev.annals.journal.postgres;

import dev.annals.api.DomainEvent;
import dev.annals.api.Json;
import dev.annals.journal.codec.EncodedEvent;
import dev.annals.journal.codec.EventCodec;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/** An event on its way into the journal: everything but its position and its time. */
record PendingEvent(
        UUID eventId,
        String aggregateType,
        UUID aggregateId,
        long version,
        EncodedEvent event,
        String metadata,
        byte[] metadataHash,
        byte[] payloadHash) {

    static PendingEvent of(EventMessage<?> message, EventCodec codec) {
        if (!(message instanceof DomainEventMessage<?> domain)
                || !(message.getPayload() instanceof DomainEvent payload)) {
            throw new IllegalArgumentException(
                    message.getPayloadType().getName() + " did not happen to an aggregate: it cannot be recorded");
        }
        EncodedEvent event = codec.encode(payload);
        String metadata = Json.mapper().writeValueAsString(texts(message.getMetaData()));
        return new PendingEvent(
                UUID.fromString(message.getIdentifier()),
                event.name().substring(0, event.name().indexOf('.')),
                UUID.fromString(domain.getAggregateIdentifier()),
                domain.getSequenceNumber() + 1,
                event,
                metadata,
                LeafHash.sha256(metadata),
                LeafHash.sha256(event.json()));
    }

    private static Map<String, ?> texts(Map<String, ?> metadata) {
        metadata.forEach((key, value) -> {
            if (!(value instanceof String)) {
                throw new IllegalArgumentException("metadata " + key + " is not a string");
            }
        });
        return metadata;
    }
}
