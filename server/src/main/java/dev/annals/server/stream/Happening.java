package dev.annals.server.stream;

import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.server.http.TouchedFields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a live stream says of an event: enough to know what to read again, and no personal value.
 *
 * @param entity as in {@code customer:<id>}
 * @param changed names of the fields that it touched
 */
record Happening(
        long position,
        String entity,
        long version,
        String event,
        @Nullable String actor,
        Instant recordedAt,
        List<String> changed) {

    static Happening of(RecordedEvent event) {
        return new Happening(
                event.position(),
                event.aggregateType() + ":" + event.aggregateId(),
                event.version(),
                event.name(),
                event.metadata().get(MetaKeys.ACTOR),
                event.recordedAt(),
                TouchedFields.of(event.payload()));
    }
}
