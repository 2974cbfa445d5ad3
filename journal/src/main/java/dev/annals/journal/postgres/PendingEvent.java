package dev.annals.journal.postgres;

import dev.annals.api.DomainEvent;
import dev.annals.api.Json;
import dev.annals.api.MetaKeys;
import dev.annals.journal.codec.EncodedEvent;
import dev.annals.journal.codec.EventCodec;
import dev.annals.ledger.EventLeaf;
import dev.annals.ledger.Hash;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** An event on its way into the journal: everything but its position and its time. */
record PendingEvent(
        UUID eventId,
        String aggregateType,
        UUID aggregateId,
        long version,
        EncodedEvent event,
        String metadata,
        @Nullable String occurredAt,
        Hash metadataHash,
        Hash payloadHash) {

    static PendingEvent of(EventMessage<?> message, EventCodec codec) {
        if (!(message instanceof DomainEventMessage<?> domain)
                || !(message.getPayload() instanceof DomainEvent payload)) {
            throw new IllegalArgumentException(
                    message.getPayloadType().getName() + " did not happen to an aggregate: it cannot be recorded");
        }
        EncodedEvent event = codec.encode(payload);
        Map<String, String> texts = texts(message.getMetaData());
        // Keys in order: a store that keeps metadata as a map is to come to the same bytes.
        String metadata = Json.mapper().writeValueAsString(texts);
        return new PendingEvent(
                UUID.fromString(message.getIdentifier()),
                event.name().substring(0, event.name().indexOf('.')),
                UUID.fromString(domain.getAggregateIdentifier()),
                domain.getSequenceNumber() + 1,
                event,
                metadata,
                texts.get(MetaKeys.OCCURRED_AT),
                Hash.of(metadata),
                Hash.of(event.json()));
    }

    /** What the ledger holds of it once it has a position and a time. */
    EventLeaf leaf(long position, Instant recordedAt) {
        return new EventLeaf(
                position,
                eventId,
                aggregateType,
                aggregateId,
                version,
                event.name(),
                event.revision(),
                recordedAt,
                occurredAt,
                metadataHash,
                payloadHash);
    }

    private static Map<String, String> texts(Map<String, ?> metadata) {
        Map<String, String> texts = new TreeMap<>();
        metadata.forEach((key, value) -> {
            if (!(value instanceof String text)) {
                throw new IllegalArgumentException("metadata " + key + " is not a string");
            }
            texts.put(key, text);
        });
        return texts;
    }
}
