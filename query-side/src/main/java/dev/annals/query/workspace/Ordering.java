package dev.annals.query.workspace;

import dev.annals.api.RecordedEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the order in which things were true: by effective time, then by position, the first event of an aggregate before its
 * others. It is found in tables, so that memory does not grow with the history.
 */
final class Ordering {
    private final JdbcTemplate sql;
    private final String schema;
    private final Script recorded;
    private final long from;

    /**
     * @param recorded what is to be ordered
     * @param from the position before the first one that is given out
     */
    Ordering(JdbcTemplate sql, String schema, Script recorded, long from) {
        this.sql = sql;
        this.schema = schema;
        this.recorded = recorded;
        this.from = from;
    }

    /** Takes a window in; the last position that is in, nothing when all is in order. */
    @Nullable
    Long next() throws InterruptedException {
        Script.Window window = recorded.next();
        if (window == null) {
            order();
            return null;
        }
        take(window.events());
        return window.position();
    }

    private void take(List<RecordedEvent> events) {
        sql.update(
                "INSERT INTO " + schema
                        + ".told SELECT * FROM unnest(?::bigint[], ?::uuid[], ?::bigint[], ?::timestamptz[])",
                events.stream().map(RecordedEvent::position).toArray(Long[]::new),
                events.stream().map(RecordedEvent::aggregateId).toArray(UUID[]::new),
                events.stream().map(RecordedEvent::version).toArray(Long[]::new),
                events.stream().map(Ordering::occurredAt).toArray(String[]::new));
    }

    private static String occurredAt(RecordedEvent event) {
        return event.occurredAt().toString();
    }

    private void order() {
        sql.execute("ANALYZE " + schema + ".told");
        sql.update(
                "INSERT INTO %1$s.moment SELECT ? + row_number() OVER (ORDER BY at, told_at), told_at, at FROM ("
                                .formatted(schema)
                        + "SELECT t.position AS told_at, greatest(t.occurred_at, first.occurred_at) AS at"
                        + " FROM %1$s.told t LEFT JOIN %1$s.told first".formatted(schema)
                        + " ON first.aggregate_id = t.aggregate_id AND first.version = 1) placed",
                from);
        sql.execute("DROP TABLE " + schema + ".told");
    }
}
