package dev.annals.query.workspace;

import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.api.replay.ReplayFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Leaves events out. Aggregates that are left out whole are remembered in a table, so that memory does not grow with them. */
final class Selection {
    private final JdbcTemplate sql;
    private final String leftOut;
    private final ReplayFilter filter;

    /** @param schema with the table {@code left_out} */
    Selection(JdbcTemplate sql, String schema, ReplayFilter filter) {
        this.sql = sql;
        this.leftOut = schema + ".left_out";
        this.filter = filter;
    }

    /** What is left of a window that follows on those before; asking again for the same one changes nothing. */
    List<RecordedEvent> of(List<RecordedEvent> window) {
        List<RecordedEvent> wanted = window.stream().filter(this::isWanted).toList();
        ReplayFilter.Without without = filter.without();
        return without == null || wanted.isEmpty() ? wanted : of(wanted, without.origin());
    }

    private boolean isWanted(RecordedEvent event) {
        String entity = filter.entity();
        List<String> types = Objects.requireNonNull(filter.types());
        return (types.isEmpty() || types.contains(event.aggregateType()))
                && (entity == null || entity.equals(event.aggregateType() + ":" + event.aggregateId()));
    }

    private List<RecordedEvent> of(List<RecordedEvent> window, String without) {
        remember(window.stream()
                .filter(event -> event.version() == 1 && isOf(without, event))
                .map(RecordedEvent::aggregateId)
                .toArray(UUID[]::new));
        Set<UUID> whole = leftOut(
                window.stream().map(RecordedEvent::aggregateId).distinct().toArray(UUID[]::new));
        return window.stream()
                .filter(event -> !isOf(without, event) && !whole.contains(event.aggregateId()))
                .toList();
    }

    private static boolean isOf(String origin, RecordedEvent event) {
        return origin.equals(event.metadata().get(MetaKeys.ORIGIN));
    }

    private void remember(UUID[] aggregates) {
        if (aggregates.length > 0) {
            sql.update(
                    "INSERT INTO " + leftOut + " (aggregate_id) SELECT unnest(?::uuid[]) ON CONFLICT DO NOTHING",
                    (Object) aggregates);
        }
    }

    private Set<UUID> leftOut(UUID[] aggregates) {
        return new HashSet<>(sql.queryForList(
                "SELECT aggregate_id FROM " + leftOut + " WHERE aggregate_id = ANY (?)", UUID.class, (Object)
                        aggregates));
    }
}
