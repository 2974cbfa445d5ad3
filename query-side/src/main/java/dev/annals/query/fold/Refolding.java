package dev.annals.query.fold;

import dev.annals.api.RecordedEvent;
import dev.annals.query.fold.DeadLetterTable.Parked;
import dev.annals.query.fold.FoldTable.Change;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Folds rows anew, with all their versions, because their events are read differently than before. A fold looks at the
 * events of its own row alone, so whatever some events have put into read models stands in the rows that they are keyed to.
 */
public final class Refolding {
    private final List<Part> parts;
    private final DeadLetterTable deadLetters;

    private record Part(String model, FoldTable<?> table) {
        String name() {
            return model + "/" + table.fold().table();
        }
    }

    public Refolding(List<ReadModel> models, Clock clock) {
        parts = models.stream()
                .flatMap(model -> model.folds().stream()
                        .map(fold -> new Part(model.name(), new FoldTable<>(Projector.SCHEMA, fold))))
                .toList();
        deadLetters = new DeadLetterTable(Projector.SCHEMA, clock);
    }

    /** How many rows, with all their versions, some events have a part in, by table. */
    public Map<String, Long> count(Connection connection, List<RecordedEvent> events) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Part part : parts) {
            Rows rows = rows(connection, part, keys(part, events));
            if (rows.versions > 0) {
                counts.put(part.name(), rows.versions);
            }
        }
        return counts;
    }

    /**
     * Folds those rows anew, within the caller's transaction, which must hold {@link Progress#lock}.
     *
     * @param events up to what is folded
     * @param journal the events at some positions, in whatever order
     * @return how many rows there were, with all their versions, by table
     */
    public Map<String, Long> refold(
            Connection connection, List<RecordedEvent> events, Function<Collection<Long>, List<RecordedEvent>> journal)
            throws SQLException {
        Map<Long, RecordedEvent> read = new HashMap<>();
        events.forEach(event -> read.put(event.position(), event));
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Part part : parts) {
            Rows rows = rows(connection, part, keys(part, events));
            if (rows.versions > 0) {
                fetch(read, rows, journal);
                replace(connection, part, rows, read);
                counts.put(part.name(), rows.versions);
            }
        }
        return counts;
    }

    private static Map<UUID, TreeSet<Long>> keys(Part part, List<RecordedEvent> events) {
        Map<UUID, TreeSet<Long>> keys = new TreeMap<>();
        for (RecordedEvent event : events) {
            UUID key = key(part, event);
            if (key != null) {
                keys.computeIfAbsent(key, k -> new TreeSet<>()).add(event.position());
            }
        }
        return keys;
    }

    /** What no row can be named for is parked, and in none. */
    private static @Nullable UUID key(Part part, RecordedEvent event) {
        try {
            return part.table().key(event);
        } catch (RuntimeException unkeyed) {
            return null;
        }
    }

    /** Where a row changed there is an event of it. */
    private static Rows rows(Connection connection, Part part, Map<UUID, TreeSet<Long>> keys) throws SQLException {
        Rows rows = new Rows(keys);
        if (keys.isEmpty()) {
            return rows;
        }
        String table = Projector.SCHEMA + "." + part.table().fold().table();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT id, valid_from, valid_to FROM " + table + " WHERE id = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", keys.keySet().toArray()));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getObject(1, UUID.class), found.getLong(2), found.getLong(3));
                }
            }
        }
        return rows;
    }

    private static void fetch(
            Map<Long, RecordedEvent> read, Rows rows, Function<Collection<Long>, List<RecordedEvent>> journal) {
        TreeSet<Long> missing = new TreeSet<>();
        rows.positions.values().forEach(missing::addAll);
        missing.removeAll(read.keySet());
        if (!missing.isEmpty()) {
            journal.apply(missing).forEach(event -> read.put(event.position(), event));
        }
    }

    private void replace(Connection connection, Part part, Rows rows, Map<Long, RecordedEvent> read)
            throws SQLException {
        Map<UUID, Long> parked = parked(connection, part, rows.positions.keySet());
        delete(connection, part, rows.positions.keySet());
        List<Change> changes = new ArrayList<>();
        rows.positions.forEach((key, positions) -> {
            long before = parked.getOrDefault(key, Long.MAX_VALUE);
            List<RecordedEvent> events = positions.headSet(before).stream()
                    .map(read::get)
                    .filter(event -> event != null && key.equals(key(part, event)))
                    .toList();
            changes.add(part.table().change(key, null, events));
        });
        part.table().write(connection, changes);
        for (Change change : changes) {
            if (change.cause() != null) {
                String cause = change.cause().getClass().getName();
                deadLetters.park(
                        connection,
                        new Parked(part.model(), part.table().fold().table(), change.key(), change.failed(), cause, 1));
            }
        }
    }

    /** Where the events begin that wait, by row. */
    private static Map<UUID, Long> parked(Connection connection, Part part, Collection<UUID> keys) throws SQLException {
        Map<UUID, Long> parked = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT key, min(position)"
                + " FROM read_model.dead_letter WHERE fold = ? AND key = ANY (?) GROUP BY key")) {
            statement.setString(1, part.table().fold().table());
            statement.setArray(2, connection.createArrayOf("uuid", keys.toArray()));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    parked.put(found.getObject(1, UUID.class), found.getLong(2));
                }
            }
        }
        return parked;
    }

    private static void delete(Connection connection, Part part, Collection<UUID> keys) throws SQLException {
        String table = Projector.SCHEMA + "." + part.table().fold().table();
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM " + table + " WHERE id = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", keys.toArray()));
            statement.executeUpdate();
        }
    }

    /** Rows, and where each changed. */
    private static final class Rows {
        private final Map<UUID, TreeSet<Long>> positions;
        private long versions;

        Rows(Map<UUID, TreeSet<Long>> positions) {
            this.positions = positions;
        }

        void add(UUID key, long validFrom, long validTo) {
            versions++;
            TreeSet<Long> of = positions.get(key);
            if (of != null) {
                of.add(validFrom);
                if (validTo != Long.MAX_VALUE) {
                    of.add(validTo);
                }
            }
        }
    }
}
