package dev.annals.server.ledger;

import dev.annals.ledger.StoredEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * An event exactly as it is stored: the event file of docs/ledger-format.md.
 *
 * @param metadata the stored text, as a string
 * @param payload the stored text, as a string
 */
public record EventFile(
        long position,
        UUID eventId,
        String aggregateType,
        UUID aggregateId,
        long version,
        String name,
        int revision,
        Instant recordedAt,
        String metadata,
        String payload) {
    public static EventFile of(StoredEvent event) {
        return new EventFile(
                event.position(),
                event.eventId(),
                event.aggregateType(),
                event.aggregateId(),
                event.version(),
                event.name(),
                event.revision(),
                event.recordedAt(),
                event.metadata(),
                event.payload());
    }
}
