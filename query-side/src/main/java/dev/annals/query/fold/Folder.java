package dev.annals.query.fold;

import dev.annals.api.RecordedEvent;
import dev.annals.query.fold.DeadLetterTable.Parked;
import dev.annals.query.fold.FoldTable.Change;
import dev.annals.query.fold.FoldTable.Current;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds batches of events into the tables of read models in one schema, within the caller's
 * transaction. A key that cannot be folded is parked; all others go on.
 */
public final class Folder {
    private static final Logger LOG = LoggerFactory.getLogger(Folder.class);

    private final List<Part> parts;
    private final DeadLetterTable deadLetters;

    private record Part(String model, FoldTable<?> table) {}

    public Folder(String schema, List<ReadModel> models, Clock clock) {
        parts = models.stream()
                .flatMap(model ->
                        model.folds().stream().map(fold -> new Part(model.name(), new FoldTable<>(schema, fold))))
                .toList();
        deadLetters = new DeadLetterTable(schema, clock);
    }

    /** Folds events that follow what is folded already, in order. */
    public void fold(Connection connection, List<RecordedEvent> events) throws SQLException {
        fold(connection, events, 1);
    }

    void fold(Connection connection, List<RecordedEvent> events, int attempt) throws SQLException {
        Map<String, Set<UUID>> parked = deadLetters.keys(connection);
        for (Part part : parts) {
            String table = part.table().fold().table();
            new Batch(connection, part, attempt).fold(events, parked.getOrDefault(table, Set.of()));
        }
    }

    /** One batch on one table. */
    private final class Batch {
        private final Connection connection;
        private final Part part;
        private final FoldTable<?> table;
        private final int attempt;

        Batch(Connection connection, Part part, int attempt) {
            this.connection = connection;
            this.part = part;
            this.table = part.table();
            this.attempt = attempt;
        }

        void fold(List<RecordedEvent> events, Set<UUID> parked) throws SQLException {
            // Sorted, so that whoever writes these rows touches them in the same order.
            Map<UUID, List<RecordedEvent>> byKey = new TreeMap<>();
            Map<UUID, String> unkeyed = new TreeMap<>();
            for (RecordedEvent event : events) {
                UUID key = key(event, unkeyed);
                if (key != null) {
                    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(event);
                }
            }
            for (UUID key : parked) {
                parkAll(byKey, key, Parked.BEHIND);
            }
            for (Map.Entry<UUID, String> failed : unkeyed.entrySet()) {
                parkAll(byKey, failed.getKey(), failed.getValue());
            }
            if (!byKey.isEmpty()) {
                write(byKey);
            }
        }

        /** An event that the fold cannot even name a row for waits under its aggregate. */
        private @Nullable UUID key(RecordedEvent event, Map<UUID, String> unkeyed) {
            try {
                return table.key(event);
            } catch (RuntimeException failure) {
                unkeyed.putIfAbsent(event.aggregateId(), failure.getClass().getName());
                return event.aggregateId();
            }
        }

        private void parkAll(Map<UUID, List<RecordedEvent>> byKey, UUID key, String cause) throws SQLException {
            List<RecordedEvent> events = byKey.remove(key);
            if (events != null) {
                park(key, events, cause);
            }
        }

        private void write(Map<UUID, List<RecordedEvent>> byKey) throws SQLException {
            Map<UUID, Current> current = table.load(connection, byKey.keySet());
            List<Change> changes = new ArrayList<>(byKey.size());
            byKey.forEach((key, events) -> changes.add(table.change(key, current.get(key), events)));
            if (!tryWrite(changes)) {
                writeOneByOne(byKey, changes);
            }
            for (Change change : changes) {
                if (change.cause() != null) {
                    park(
                            change.key(),
                            change.failed(),
                            change.cause().getClass().getName());
                }
            }
        }

        /** A key whose rows are refused goes as far as it can, as it would in batches of one. */
        private void writeOneByOne(Map<UUID, List<RecordedEvent>> byKey, List<Change> changes) throws SQLException {
            for (int i = 0; i < changes.size(); i++) {
                Change change = changes.get(i);
                if (!tryWrite(List.of(change))) {
                    changes.set(i, eventByEvent(change.key(), byKey.getOrDefault(change.key(), List.of())));
                }
            }
        }

        /** What is left of the key once its good events are written. */
        private Change eventByEvent(UUID key, List<RecordedEvent> events) throws SQLException {
            for (int done = 0; done < events.size(); done++) {
                Current current = table.load(connection, List.of(key)).get(key);
                Change one = table.change(key, current, events.subList(done, done + 1));
                if (one.cause() != null || !tryWrite(List.of(one))) {
                    Throwable cause = one.cause() == null ? new SQLException() : one.cause();
                    return new Change(key, null, new CopyText(), events.subList(done, events.size()), cause);
                }
            }
            return new Change(key, null, new CopyText(), List.of(), null);
        }

        /** False when PostgreSQL refuses a value; anything else that fails is not the fold's fault. */
        private boolean tryWrite(List<Change> changes) throws SQLException {
            Savepoint before = connection.setSavepoint();
            try {
                table.write(connection, changes);
                return true;
            } catch (SQLException failure) {
                if (!FoldTable.refusesValue(failure)) {
                    throw failure;
                }
                connection.rollback(before);
                return false;
            }
        }

        private void park(UUID key, List<RecordedEvent> events, String cause) throws SQLException {
            if (!cause.equals(Parked.BEHIND)) {
                LOG.warn(
                        "Parked {} of {} at position {}: {}",
                        key,
                        table.fold().table(),
                        events.getFirst().position(),
                        cause);
            }
            deadLetters.park(connection, new Parked(part.model(), table.fold().table(), key, events, cause, attempt));
        }
    }
}
