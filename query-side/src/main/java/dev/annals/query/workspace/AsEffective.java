package dev.annals.query.workspace;

import dev.annals.api.RecordedEvent;
import dev.annals.journal.JournalReader;
import dev.annals.query.rebuild.Windows;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Events in the order that {@link Ordering} found, with its positions, as if they had been recorded when they were true. */
final class AsEffective implements Script {
    private final JdbcTemplate sql;
    private final JournalReader journal;
    private final String following;
    private final UnaryOperator<RecordedEvent> amended;
    private final Windows windows;

    AsEffective(
            JdbcTemplate sql,
            JournalReader journal,
            String schema,
            long after,
            int most,
            UnaryOperator<RecordedEvent> amended) {
        this.sql = sql;
        this.journal = journal;
        this.amended = amended;
        this.following = "SELECT position, told_at, recorded_at FROM " + schema
                + ".moment WHERE position > ? ORDER BY position LIMIT " + most;
        this.windows = new Windows(this::after, after);
    }

    /** An event's place in this order. */
    private record Place(long position, Instant at) {}

    @Override
    public @Nullable Window next() throws InterruptedException {
        List<RecordedEvent> window = windows.next();
        return window.isEmpty() ? null : new Window(window, window.getLast().position());
    }

    private List<RecordedEvent> after(long position) {
        Map<Long, Place> places = new LinkedHashMap<>();
        sql.query(
                following,
                row -> {
                    Instant at =
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant();
                    places.put(row.getLong("told_at"), new Place(row.getLong("position"), at));
                },
                position);
        Map<Long, RecordedEvent> told = journal.at(places.keySet()).stream()
                .collect(Collectors.toMap(RecordedEvent::position, Function.identity()));
        return places.entrySet().stream()
                .map(place -> moved(amended.apply(Objects.requireNonNull(told.get(place.getKey()))), place.getValue()))
                .toList();
    }

    private static RecordedEvent moved(RecordedEvent event, Place to) {
        return new RecordedEvent(
                to.position(),
                event.eventId(),
                event.aggregateType(),
                event.aggregateId(),
                event.version(),
                event.name(),
                event.revision(),
                to.at(),
                event.metadata(),
                event.payload());
    }

    @Override
    public void close() {
        windows.close();
    }
}
