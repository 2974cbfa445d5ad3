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
 * Numbers events and inserts them with their leaf hashes where the ground is as expected, tells the new
 * head and commits, all in one round trip: every other process waits for the lock meanwhile.
 */
final class EventInsert {
    /** The channel on which the new head is told to other processes. */
    static final String CHANNEL = "annals_journal";

    /**
     * Separate statements, because a statement sees what was committed when it began, and the lock may
     * only be granted later. The unique key refuses a version that is taken, so the ground's versions
     * only have to be there.
     */
    private static final String INSERT = """
            SELECT pg_advisory_xact_lock(?);
            INSERT INTO journal.event (position, event_id, aggregate_type, aggregate_id, version, name, revision,
                                       recorded_at, payload, metadata, leaf_hash)
            SELECT position, event_id, aggregate_type, aggregate_id, version, name, revision, ?, payload, metadata, hash
              FROM unnest(?::bigint[], ?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::int[], ?::text[],
                          ?::text[], ?::bytea[])
                AS e(position, event_id, aggregate_type, aggregate_id, version, name, revision, payload, metadata, hash)
             WHERE ? = coalesce((SELECT max(position) FROM journal.event), 0)
               AND NOT EXISTS (
                   SELECT FROM unnest(?::uuid[], ?::bigint[]) AS ground(id, last)
                    WHERE last > 0
                      AND (SELECT version FROM journal.event WHERE aggregate_id = id AND version = last) IS NULL);
            SELECT pg_notify('%s', max(position)::text) FROM journal.event;
            COMMIT
            """.formatted(CHANNEL);

    private EventInsert() {}

    /** Whether the ground was as expected; where it was not, nothing is recorded. */
    static boolean insertAndCommit(Connection connection, List<PendingEvent> events, Ground ground, Instant recordedAt)
            throws SQLException {
        Long[] positions = new Long[events.size()];
        byte[][] hashes = new byte[events.size()][];
        for (int i = 0; i < hashes.length; i++) {
            long position = ground.position() + 1 + i;
            positions[i] = position;
            hashes[i] = events.get(i).leaf(position, recordedAt).hash().bytes();
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Columns columns = new Columns(connection, insert, events);
            insert.setLong(1, Ground.LOCK);
            insert.setObject(2, PostgresJournalReader.utc(recordedAt));
            columns.set(3, "int8", positions);
            columns.set(4, "uuid", PendingEvent::eventId, UUID[]::new);
            columns.set(5, "text", PendingEvent::aggregateType, String[]::new);
            columns.set(6, "uuid", PendingEvent::aggregateId, UUID[]::new);
            columns.set(7, "int8", PendingEvent::version, Long[]::new);
            columns.set(8, "text", event -> event.event().name(), String[]::new);
            columns.set(9, "int4", event -> event.event().revision(), Integer[]::new);
            columns.set(10, "text", event -> event.event().json(), String[]::new);
            columns.set(11, "text", PendingEvent::metadata, String[]::new);
            columns.set(12, "bytea", hashes);
            insert.setLong(13, ground.position());
            columns.set(14, "uuid", ground.versions().keySet().toArray(UUID[]::new));
            columns.set(15, "int8", ground.versions().values().toArray(Long[]::new));
            insert.execute();
            insert.getMoreResults();
            return insert.getUpdateCount() == events.size();
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
