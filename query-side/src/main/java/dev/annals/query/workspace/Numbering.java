package dev.annals.query.workspace;

import dev.annals.api.RecordedEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts events and those of each aggregate anew, as some are added and others left out. The aggregates are counted in a table,
 * so that memory does not grow with them.
 */
final class Numbering {
    private final JdbcTemplate sql;
    private final String schema;
    private long position;
    private Instant last = Instant.MIN;

    Numbering(JdbcTemplate sql, String schema) {
        this.sql = sql;
        this.schema = schema;
    }

    /** The events as they are told next. */
    List<RecordedEvent> of(List<RecordedEvent> events) {
        Map<UUID, Long> versions = versions(events);
        List<RecordedEvent> numbered =
                events.stream().map(event -> numbered(event, versions)).toList();
        keep(versions);
        placed(numbered);
        return numbered;
    }

    private Map<UUID, Long> versions(List<RecordedEvent> events) {
        Map<UUID, Long> versions = new HashMap<>();
        Object aggregates =
                events.stream().map(RecordedEvent::aggregateId).distinct().toArray(UUID[]::new);
        sql.query(
                "SELECT aggregate_id, version FROM " + schema + ".counted WHERE aggregate_id = ANY (?)",
                row -> {
                    versions.put(row.getObject("aggregate_id", UUID.class), row.getLong("version"));
                },
                aggregates);
        return versions;
    }

    private RecordedEvent numbered(RecordedEvent event, Map<UUID, Long> versions) {
        long version = versions.merge(event.aggregateId(), 1L, Long::sum);
        Instant at = event.recordedAt().truncatedTo(ChronoUnit.MICROS);
        last = at.isAfter(last) ? at : last;
        return new RecordedEvent(
                ++position,
                Additions.id(event, version),
                event.aggregateType(),
                event.aggregateId(),
                version,
                event.name(),
                event.revision(),
                last,
                event.metadata(),
                event.payload());
    }

    private void keep(Map<UUID, Long> versions) {
        List<UUID> aggregates = new ArrayList<>(versions.keySet());
        sql.update(
                "INSERT INTO " + schema + ".counted SELECT * FROM unnest(?::uuid[], ?::bigint[])"
                        + " ON CONFLICT (aggregate_id) DO UPDATE SET version = excluded.version",
                aggregates.toArray(UUID[]::new),
                aggregates.stream().map(versions::get).toArray(Long[]::new));
    }

    private void placed(List<RecordedEvent> events) {
        sql.update(
                "INSERT INTO " + schema + ".retold SELECT * FROM unnest(?::bigint[], ?::timestamptz[])",
                events.stream().map(RecordedEvent::position).toArray(Long[]::new),
                events.stream()
                        .map(event ->
                                event.recordedAt().atOffset(ZoneOffset.UTC).toString())
                        .toArray(String[]::new));
    }
}
