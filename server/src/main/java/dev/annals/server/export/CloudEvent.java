package dev.annals.server.export;

import dev.annals.api.DomainEvent;
import dev.annals.api.EventCatalog;
import dev.annals.api.EventName;
import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event by the words of CloudEvents 1.0, in its order: what every event has, what ours have beside it in small letters,
 * and the event itself.
 *
 * @param id of the event
 * @param source the same for all events of a server; an id is unique everywhere
 * @param type stored name, as in {@code opportunity.won}
 * @param subject as in {@code opportunity:<id>}
 * @param time when the fact was true in the world
 * @param dataschema name and revision that {@code data} has the form of
 * @param position as text: numbers of CloudEvents end at 2147483647
 * @param version of the aggregate
 * @param recordedat when it was recorded
 * @param address that the request came from
 * @param data the event, in the form of its newest revision
 */
public record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String dataschema,
        String position,
        long version,
        Instant recordedat,
        @Nullable String actor,
        @Nullable String onbehalfof,
        @Nullable String roles,
        @Nullable String origin,
        @Nullable String client,
        @Nullable String address,
        @Nullable String command,
        @Nullable String commandid,
        @Nullable String correlationid,
        @Nullable String causationid,
        @Nullable String reason,
        DomainEvent data) {
    static final String SOURCE = "/api/v1/events";

    static CloudEvent of(RecordedEvent event) {
        Map<String, String> metadata = event.metadata();
        return new CloudEvent(
                "1.0",
                event.eventId(),
                SOURCE,
                event.name(),
                event.aggregateType() + ":" + event.aggregateId(),
                event.occurredAt(),
                "application/json",
                schema(event.payload()),
                Long.toString(event.position()),
                event.version(),
                event.recordedAt(),
                metadata.get(MetaKeys.ACTOR),
                metadata.get(MetaKeys.ON_BEHALF_OF),
                metadata.get(MetaKeys.ROLES),
                metadata.get(MetaKeys.ORIGIN),
                metadata.get(MetaKeys.CLIENT),
                metadata.get(MetaKeys.ADDRESS),
                metadata.get(MetaKeys.COMMAND),
                metadata.get(MetaKeys.COMMAND_ID),
                metadata.get(MetaKeys.CORRELATION_ID),
                metadata.get(MetaKeys.CAUSATION_ID),
                event.reason(),
                event.payload());
    }

    /** An older revision was brought to the newest when it was read. */
    private static String schema(DomainEvent payload) {
        EventName name = EventCatalog.nameOf(payload.getClass());
        return "urn:annals:event:" + name.value() + ":" + name.revision();
    }
}
