package dev.annals.query.fold;

import dev.annals.api.RecordedEvent;
import dev.annals.query.fold.DeadLetterTable.Parked;
import dev.annals.query.fold.FoldTable.Current;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A table that is filled from a long history. A row that is true stays in memory until another one takes its place, and is
 * written once, with its end; those that were not touched for long are written as they are and read back if need be.
 */
final class BulkTable<S> {
    private static final Logger LOG = LoggerFactory.getLogger(BulkTable.class);
    private final String model;
    private final FoldTable<S> table;
    private final DeadLetterTable deadLetters;
    private final Share share;
    private final int kept;
    private final boolean goingOn;
    private final Map<UUID, Open<S>> open = new LinkedHashMap<>(16, 0.75f, true);
    private final Forgotten forgotten;
    private final Set<UUID> parked = new HashSet<>();
    private final CopyText rows = new CopyText();
    private boolean begun;

    /**
     * @param forgotten of all tables
     * @param share the rows that are folded here
     * @param kept how many rows stay in memory between two windows
     * @param goingOn whether the table has rows already, and perhaps events that are parked
     */
    BulkTable(
            String schema,
            String model,
            Fold<S> fold,
            DeadLetterTable deadLetters,
            Forgotten forgotten,
            Share share,
            int kept,
            boolean goingOn) {
        this.model = model;
        this.table = new FoldTable<>(schema, fold);
        this.deadLetters = deadLetters;
        this.forgotten = forgotten;
        this.share = share;
        this.kept = kept;
        this.goingOn = goingOn;
    }

    /** The rows of a table whose keys come to one number of several, so that several can be folded at once. */
    record Share(int number, int of) {
        boolean has(UUID key) {
            long mixed = (key.getMostSignificantBits() ^ key.getLeastSignificantBits()) * 0x9e3779b97f4a7c15L;
            return Math.floorMod(mixed >>> 32, of) == number;
        }
    }

    /** Whether any of these events can change a row. */
    boolean hears(List<RecordedEvent> events) {
        return events.stream().anyMatch(table::hears);
    }

    /**
     * Folds events that follow on those before, within the caller's transaction.
     *
     * @throws BulkRefusedException when one by one has to be tried; this table is worth nothing then
     */
    void fold(Connection connection, List<RecordedEvent> events) throws SQLException {
        if (goingOn && !begun) {
            parked.addAll(deadLetters.keys(connection).getOrDefault(table.fold().table(), Set.of()));
        }
        begun = true;
        Batch batch = new Batch(connection);
        @Nullable UUID[] keys = batch.keys(events);
        batch.recall(keys);
        for (int i = 0; i < keys.length; i++) {
            UUID key = keys[i];
            if (key != null) {
                batch.apply(key, events.get(i));
            }
        }
        batch.write(kept);
    }

    /** Writes what is still in memory. */
    void finish(Connection connection) throws SQLException {
        new Batch(connection).write(0);
    }

    /**
     * A row that is true.
     *
     * @param stored whether the table has it
     */
    private record Open<S>(long validFrom, long version, S state, boolean stored) {}

    private final class Batch {
        private final Connection connection;
        private final Map<UUID, Long> ends = new LinkedHashMap<>();

        Batch(Connection connection) {
            this.connection = connection;
            rows.clear();
        }

        @Nullable
        UUID[] keys(List<RecordedEvent> events) throws SQLException {
            @Nullable UUID[] keys = new UUID[events.size()];
            for (int i = 0; i < keys.length; i++) {
                UUID key = key(events.get(i));
                keys[i] = key != null && share.has(key) ? key : null;
            }
            return keys;
        }

        private @Nullable UUID key(RecordedEvent event) throws SQLException {
            try {
                return table.key(event);
            } catch (RuntimeException failure) {
                // As in a batch of the live tables: it waits under its aggregate.
                if (share.has(event.aggregateId())) {
                    park(event.aggregateId(), event, failure);
                }
                return null;
            }
        }

        /** Reads back what was let go of, or was there before, and is touched again. */
        void recall(@Nullable UUID[] keys) throws SQLException {
            Set<UUID> away = new HashSet<>();
            for (UUID key : keys) {
                if (key != null
                        && !open.containsKey(key)
                        && (goingOn || forgotten.mayHave(table.fold().table(), key))) {
                    away.add(key);
                }
            }
            if (away.isEmpty()) {
                return;
            }
            for (Map.Entry<UUID, Current> back : table.load(connection, away).entrySet()) {
                Current row = back.getValue();
                open.put(back.getKey(), new Open<>(row.validFrom(), 0, state(row), true));
            }
        }

        private S state(Current row) {
            try {
                return table.state(row.state());
            } catch (RuntimeException | StackOverflowError failure) {
                throw new BulkRefusedException(failure);
            }
        }

        void apply(UUID key, RecordedEvent event) throws SQLException {
            if (parked.contains(key)) {
                deadLetters.park(connection, parked(key, event, Parked.BEHIND));
                return;
            }
            Open<S> before = open.get(key);
            S after;
            try {
                after = table.fold().apply(before == null ? null : before.state(), event);
            } catch (RuntimeException | StackOverflowError failure) {
                park(key, event, failure);
                return;
            }
            if (before != null) {
                supersede(key, before, event.position());
            }
            if (after == null) {
                open.remove(key);
            } else {
                open.put(key, new Open<>(event.position(), event.version(), after, false));
            }
        }

        private void supersede(UUID key, Open<S> row, long end) {
            if (row.stored()) {
                ends.put(key, end);
            } else {
                line(key, row, end);
            }
        }

        private void line(UUID key, Open<S> row, long validTo) {
            try {
                rows.value(key).value(row.validFrom()).value(validTo);
                table.row(rows, row.version(), row.state());
            } catch (RuntimeException | StackOverflowError failure) {
                throw new BulkRefusedException(failure);
            }
        }

        void write(int stay) throws SQLException {
            letGo(stay);
            try {
                table.close(connection, ends);
                table.copy(connection, rows);
            } catch (SQLException failure) {
                if (FoldTable.refusesValue(failure)) {
                    throw new BulkRefusedException(failure);
                }
                throw failure;
            }
        }

        private void letGo(int stay) {
            Iterator<Map.Entry<UUID, Open<S>>> eldest = open.entrySet().iterator();
            while (open.size() > stay) {
                Map.Entry<UUID, Open<S>> row = eldest.next();
                if (!row.getValue().stored()) {
                    line(row.getKey(), row.getValue(), Long.MAX_VALUE);
                }
                forgotten.add(table.fold().table(), row.getKey());
                eldest.remove();
            }
        }

        private void park(UUID key, RecordedEvent event, Throwable failure) throws SQLException {
            String cause = failure.getClass().getName();
            LOG.warn("Parked {} of {} at position {}: {}", key, table.fold().table(), event.position(), cause);
            parked.add(key);
            deadLetters.park(connection, parked(key, event, cause));
        }

        private Parked parked(UUID key, RecordedEvent event, String cause) {
            return new Parked(model, table.fold().table(), key, List.of(event), cause, 1);
        }
    }
}
