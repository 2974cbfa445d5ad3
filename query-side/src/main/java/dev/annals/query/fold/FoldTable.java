package dev.annals.query.fold;

import dev.annals.api.Json;
import dev.annals.api.RecordedEvent;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The table of one fold: loads what is current, folds a key, writes what became of it. */
final class FoldTable<S> {
    private final Fold<S> fold;
    private final Heard heard;
    private final String load;
    private final String close;
    private final String copy;

    FoldTable(String schema, Fold<S> fold) {
        this.fold = fold;
        this.heard = new Heard(fold.hears());
        String table = schema + "." + fold.table();
        String columns = fold.columns().stream().map(c -> c.name() + ", ").collect(Collectors.joining());
        load = "SELECT id, valid_from, body FROM " + table + " WHERE id = ANY (?) AND valid_to = " + Long.MAX_VALUE;
        close = "UPDATE " + table + " t SET valid_to = c.valid_to"
                + " FROM unnest(?::uuid[], ?::bigint[]) AS c (id, valid_to)"
                + " WHERE t.id = c.id AND t.valid_to = " + Long.MAX_VALUE;
        copy = "COPY " + table + " (id, valid_from, valid_to, version, " + columns + "body) FROM STDIN";
    }

    Fold<S> fold() {
        return fold;
    }

    /** Whether an event can change a row. */
    boolean hears(RecordedEvent event) {
        return heard.has(event.payload().getClass());
    }

    /** The row that an event changes. */
    @Nullable
    UUID key(RecordedEvent event) {
        return hears(event) ? fold.key(event) : null;
    }

    Map<UUID, Current> load(Connection connection, Collection<UUID> keys) throws SQLException {
        Map<UUID, Current> current = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(load)) {
            statement.setArray(1, connection.createArrayOf("uuid", keys.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    current.put(rows.getObject(1, UUID.class), new Current(rows.getLong(2), rows.getString(3)));
                }
            }
        }
        return current;
    }

    /** Folds until the end or the first failure; what was made before a failure counts. */
    Change change(UUID key, @Nullable Current current, List<RecordedEvent> events) {
        Versions versions = new Versions(key);
        int done = 0;
        try {
            S state = current == null ? null : state(current.state());
            for (RecordedEvent event : events) {
                S after = fold.apply(state, event);
                versions.next(event.position(), after == null ? null : row(event.version(), after));
                state = after;
                done++;
            }
            return versions.change(current, List.of(), null);
        } catch (RuntimeException | StackOverflowError failure) {
            return versions.change(current, events.subList(done, events.size()), failure);
        }
    }

    S state(String body) {
        return Json.mapper().readValue(body, fold.stateType());
    }

    private CopyText row(long version, S state) {
        CopyText row = new CopyText();
        row(row, version, state);
        return row;
    }

    /** What a row has behind its key and its range. */
    void row(CopyText rows, long version, S state) {
        rows.value(version);
        for (Column<S> column : fold.columns()) {
            rows.value(column.value().apply(state));
        }
        rows.json(Objects.requireNonNull(state)).endRow();
    }

    void write(Connection connection, Collection<Change> changes) throws SQLException {
        Map<UUID, Long> ends = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change.closedAt() != null) {
                ends.put(change.key(), change.closedAt());
            }
        }
        close(connection, ends);
        CopyText rows = new CopyText();
        changes.forEach(change -> rows.add(change.rows()));
        copy(connection, rows);
    }

    /** Ends rows that are true. */
    void close(Connection connection, Map<UUID, Long> ends) throws SQLException {
        if (ends.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(close)) {
            statement.setArray(1, connection.createArrayOf("uuid", ends.keySet().toArray()));
            statement.setArray(
                    2, connection.createArrayOf("bigint", ends.values().toArray()));
            statement.executeUpdate();
        }
    }

    void copy(Connection connection, CopyText rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, rows.stream());
        } catch (IOException impossible) {
            throw new SQLException(impossible);
        }
    }

    /** SQL states of class 22 (data) and 23 (constraints) speak of a row, all others of the database. */
    static boolean refusesValue(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.equals("54000"));
    }

    /** The row that is true before a batch. */
    record Current(long validFrom, String state) {}

    /**
     * What a batch makes of one key.
     *
     * @param closedAt where the row that was true before ends, when it does
     * @param rows new versions
     * @param failed events from the first one that could not be folded
     */
    record Change(
            UUID key,
            @Nullable Long closedAt,
            CopyText rows,
            List<RecordedEvent> failed,
            @Nullable Throwable cause) {}

    /** Collects the versions of one key; each ends where the next begins. */
    private static final class Versions {
        private final UUID key;
        private final CopyText rows = new CopyText();
        private @Nullable Long firstPosition;
        private @Nullable CopyText open;
        private long openSince;

        Versions(UUID key) {
            this.key = key;
        }

        void next(long position, @Nullable CopyText row) {
            if (firstPosition == null) {
                firstPosition = position;
            }
            finish(position);
            open = row;
            openSince = position;
        }

        private void finish(long validTo) {
            if (open != null) {
                rows.value(key).value(openSince).value(validTo).add(open);
                open = null;
            }
        }

        Change change(@Nullable Current current, List<RecordedEvent> failed, @Nullable Throwable cause) {
            finish(Long.MAX_VALUE);
            return new Change(key, current == null ? null : firstPosition, rows, failed, cause);
        }
    }
}
