package dev.annals.query.fold;

import dev.annals.api.RecordedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Events that could not be folded, in one schema. Causes are class names: messages may hold personal data. */
final class DeadLetterTable {
    private final String table;
    private final Clock clock;

    DeadLetterTable(String schema, Clock clock) {
        this.table = schema + ".dead_letter";
        this.clock = clock;
    }

    /** The keys whose events wait, by table. */
    Map<String, Set<UUID>> keys(Connection connection) throws SQLException {
        Map<String, Set<UUID>> keys = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT DISTINCT fold, key FROM " + table);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                keys.computeIfAbsent(rows.getString(1), fold -> new HashSet<>()).add(rows.getObject(2, UUID.class));
            }
        }
        return keys;
    }

    void park(Connection connection, Parked parked) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO " + table
                + " (model, fold, key, position, aggregate_id, cause, attempts, parked_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (RecordedEvent event : parked.events()) {
                statement.setString(1, parked.model());
                statement.setString(2, parked.fold());
                statement.setObject(3, parked.key());
                statement.setLong(4, event.position());
                statement.setObject(5, event.aggregateId());
                statement.setString(6, parked.cause());
                statement.setInt(7, parked.attempts());
                statement.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /**
     * Events of one key that wait.
     *
     * @param cause class of what went wrong, or {@link #BEHIND} for those that wait behind it
     */
    record Parked(String model, String fold, UUID key, List<RecordedEvent> events, String cause, int attempts) {
        static final String BEHIND = "behind";
    }
}
