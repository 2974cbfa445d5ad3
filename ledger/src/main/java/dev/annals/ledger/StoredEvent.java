package dev.annals.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event exactly as it is stored: nothing upcast, nothing opened.
 *
 * @param position from 1, without gaps
 * @param version the aggregate's own count, from 1
 * @param occurredAt what the metadata says under this name; null where it says nothing
 * @param metadata the stored text
 * @param payload the stored text, with personal values sealed
 */
public record StoredEvent(
        long position,
        UUID eventId,
        String aggregateType,
        UUID aggregateId,
        long version,
        String name,
        int revision,
        Instant recordedAt,
        @Nullable String occurredAt,
        String metadata,
        String payload) {

    public EventLeaf leaf() {
        return new EventLeaf(
                position,
                eventId,
                aggregateType,
                aggregateId,
                version,
                name,
                revision,
                recordedAt,
                occurredAt,
                Hash.of(metadata),
                Hash.of(payload));
    }
}
