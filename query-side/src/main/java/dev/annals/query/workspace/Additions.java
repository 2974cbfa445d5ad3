package dev.annals.query.workspace;

import dev.annals.api.AggregateType;
import dev.annals.api.DomainEvent;
import dev.annals.api.EventCatalog;
import dev.annals.api.EventName;
import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Events of a workspace that nobody has recorded. They get their place when they are told. */
public final class Additions {
    /** Origin of what a request gave. */
    public static final Map<String, String> GIVEN = Map.of(MetaKeys.ACTOR, "system", MetaKeys.ORIGIN, "replay");

    private static final UUID NOT_YET = new UUID(0, 0);

    private Additions() {}

    /**
     * One of them.
     *
     * @param occurredAt when it was true
     * @param recordedAt when it is told, unless something later was told before
     * @param metadata all but when it was true
     */
    public static RecordedEvent event(
            AggregateType type,
            UUID aggregateId,
            DomainEvent payload,
            Instant occurredAt,
            Instant recordedAt,
            Map<String, String> metadata) {
        EventName name = EventCatalog.nameOf(payload.getClass());
        Map<String, String> stated = new HashMap<>(metadata);
        stated.put(MetaKeys.OCCURRED_AT, occurredAt.toString());
        return new RecordedEvent(
                0,
                NOT_YET,
                type.word(),
                aggregateId,
                0,
                name.value(),
                name.revision(),
                recordedAt,
                Map.copyOf(stated),
                payload);
    }

    /** Follows from what it is: two runs have the same. */
    static UUID id(RecordedEvent event, long version) {
        return event.position() > 0
                ? event.eventId()
                : UUID.nameUUIDFromBytes(
                        ("replay " + event.aggregateId() + " " + version).getBytes(StandardCharsets.US_ASCII));
    }
}
