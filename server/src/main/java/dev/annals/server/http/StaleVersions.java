package dev.annals.server.http;

import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.api.Refused;
import dev.annals.journal.JournalReader;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.problem.RefusedWith;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a client whose version is stale what has happened since. */
@Component
class StaleVersions {
    private static final int MAX_EVENTS = 100;

    private final JournalReader journal;

    StaleVersions(JournalReader journal) {
        this.journal = journal;
    }

    /**
     * An event since the version that the client saw.
     *
     * @param fields that it touched
     */
    record Since(
            long position,
            long version,
            String event,
            @Nullable String actor,
            Instant recordedAt,
            List<String> fields) {}

    RefusedWith explain(Refused refused, Wish wish) {
        long seen = Objects.requireNonNullElse(wish.expectedVersion(), 0L);
        List<RecordedEvent> events = journal.ofAggregate(wish.command().id(), seen);
        long version = events.isEmpty() ? 0 : events.getLast().version();
        List<Since> since =
                events.stream().limit(MAX_EVENTS).map(StaleVersions::since).toList();
        return new RefusedWith(
                refused, version == 0 ? Map.of("events", since) : Map.of("version", version, "events", since));
    }

    private static Since since(RecordedEvent event) {
        return new Since(
                event.position(),
                event.version(),
                event.name(),
                event.metadata().get(MetaKeys.ACTOR),
                event.recordedAt(),
                TouchedFields.of(event.payload()));
    }
}
