package dev.annals.journal.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Numbers events and inserts them with their leaf hashes, tells the new head and commits, all in one
 * round trip: every other process waits for the lock meanwhile.
 */
final class EventInsert {
    /** The channel on which the new head is told to other processes. */
    static final String CHANNEL = "annals_journal";

    private static final String INSERT = """
            INSERT INTO journal.event (position, event_id, aggregate_type, aggregate_id, version, name, revision,
                                       recorded_at, payload, metadata, leaf_hash)
            SELECT position, event_id, aggregate_type, aggregate_id, version, name, revision, ?, payload, metadata, hash
              FROM unnest(?::bigint[], ?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::int[], ?::text[],
                          ?::text[], ?::bytea[])
                AS e(position, event_id, aggregate_type, aggregate_id, version, name, revision, payload, metadata, hash);
            SELECT pg_notify('%s', ?);
            COMMIT
            """.formatted(CHANNEL);

    private EventInsert() {}

    static void insertAndCommit(Connection connection, List<PendingEvent> events, long after, Instant recordedAt)
            throws SQLException {
        Long[] positions = new Long[events.size()];
        byte[][] hashes = new byte[events.size()][];
        for (int i = 0; i < hashes.length; i++) {
            long position = after + 1 + i;
            positions[i] = position;
            hashes[i] = LeafHash.of(position, recordedAt, events.get(i));
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Columns columns = new Columns(connection, insert, events);
            insert.setObject(1, PostgresJournalReader.utc(recordedAt));
            columns.set(2, "int8", positions);
            columns.set(3, "uuid", PendingEvent::eventId, UUID[]::new);
            columns.set(4, "text", PendingEvent::aggregateType, String[]::new);
            columns.set(5, "uuid", PendingEvent::aggregateId, UUID[]::new);
            columns.set(6, "int8", PendingEvent::version, Long[]::new);
            columns.set(7, "text", event -> event.event().name(), String[]::new);
            columns.set(8, "int4", event -> event.event().revision(), Integer[]::new);
            columns.set(9, "text", event -> event.event().json(), String[]::new);
            columns.set(10, "text", PendingEvent::metadata, String[]::new);
            columns.set(11, "bytea", hashes);
            insert.setString(12, Long.toString(after + events.size()));
            insert.execute();
        }
    }

    /** Arrays of the exact type: the driver sends those in binary. */
    private record Columns(Connection connection, PreparedStatement insert, List<PendingEvent> events) {
        <T> void set(int parameter, String type, Function<PendingEvent, T> value, IntFunction<T[]> array)
                throws SQLException {
            set(parameter, type, events.stream().map(value).toArray(array));
        }

        void set(int parameter, String type, Object[] values) throws SQLException {
            insert.setArray(parameter, connection.createArrayOf(type, values));
        }
    }
}
