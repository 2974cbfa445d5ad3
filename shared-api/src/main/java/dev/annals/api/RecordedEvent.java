package dev.annals.api;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as the journal keeps it.
 *
 * @param position its place in the one global order, from 1, without gaps
 * @param eventId unique id of the event
 * @param aggregateType word of the {@link AggregateType}
 * @param version the aggregate's own sequence number, from 1
 * @param name stored name, as in {@code customer.registered}
 * @param recordedAt when it was written, by the server's clock; never runs backwards along positions
 * @param metadata who, how and why; see {@link MetaKeys}
 */
public record RecordedEvent(
        long position,
        UUID eventId,
        String aggregateType,
        UUID aggregateId,
        long version,
        String name,
        int revision,
        Instant recordedAt,
        Map<String, String> metadata,
        DomainEvent payload) {

    /** When the fact was true in the world; the recording time unless the actor said otherwise. */
    public Instant occurredAt() {
        String stated = metadata.get(MetaKeys.OCCURRED_AT);
        return stated == null ? recordedAt : Instant.parse(stated);
    }

    /** Why, as somebody said with the command or as the event itself tells. */
    public @Nullable String reason() {
        String stated = metadata.get(MetaKeys.REASON);
        return stated == null && payload instanceof Reasoned told ? told.reason() : stated;
    }
}
