package dev.annals.journal.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a batch is written on: either read under the journal's lock, or hoped for and then compared with
 * what is there as the batch is inserted.
 *
 * @param position the last one taken
 * @param recordedAt when that was
 * @param versions the last version of each aggregate in the batch
 */
record Ground(long position, Instant recordedAt, Map<UUID, Long> versions) {
    /** The same in every process that writes to this database. */
    static final long LOCK = 0x616e6e616c73L;

    /**
     * One round trip. Separate statements, because a statement sees what was committed when it began,
     * and the lock may only be granted later.
     */
    private static final String LOCK_AND_READ = """
            SELECT pg_advisory_xact_lock(?);
            SELECT position, recorded_at FROM journal.event ORDER BY position DESC LIMIT 1;
            SELECT id, (SELECT version FROM journal.event WHERE aggregate_id = id ORDER BY version DESC LIMIT 1)
              FROM unnest(?::uuid[]) AS id
            """;

    /** As if no other process had recorded anything and every request knew its aggregate. */
    static Ground hopedFor(long position, Instant recordedAt, List<AppendRequest> batch) {
        Map<UUID, Long> versions = new HashMap<>();
        for (AppendRequest request : batch) {
            request.events().forEach(event -> versions.putIfAbsent(event.aggregateId(), event.version() - 1));
        }
        return new Ground(position, recordedAt, versions);
    }

    static Ground lockAndRead(Connection connection, List<AppendRequest> batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK_AND_READ)) {
            statement.setLong(1, LOCK);
            statement.setArray(2, connection.createArrayOf("uuid", aggregates(batch)));
            statement.execute();
            statement.getMoreResults();
            long position = 0;
            Instant recordedAt = Instant.EPOCH;
            ResultSet last = statement.getResultSet();
            if (last.next()) {
                position = last.getLong(1);
                recordedAt = last.getObject(2, OffsetDateTime.class).toInstant();
            }
            statement.getMoreResults();
            return new Ground(position, recordedAt, versions(statement.getResultSet()));
        }
    }

    static void lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }

    /** Separates the requests that continue their aggregates from those that come too late. */
    Written follow(List<AppendRequest> batch) {
        Map<UUID, Long> reached = new HashMap<>(versions);
        List<AppendRequest> accepted = new ArrayList<>();
        List<AppendRequest> conflicting = new ArrayList<>();
        for (AppendRequest request : batch) {
            Map<UUID, Long> after = new HashMap<>();
            if (continues(request, reached, after)) {
                reached.putAll(after);
                accepted.add(request);
            } else {
                conflicting.add(request);
            }
        }
        return new Written(accepted, conflicting, this);
    }

    private static boolean continues(AppendRequest request, Map<UUID, Long> reached, Map<UUID, Long> after) {
        for (PendingEvent event : request.events()) {
            UUID aggregate = event.aggregateId();
            long last = after.getOrDefault(aggregate, reached.getOrDefault(aggregate, 0L));
            if (event.version() != last + 1) {
                return false;
            }
            after.put(aggregate, event.version());
        }
        return true;
    }

    private static Map<UUID, Long> versions(ResultSet rows) throws SQLException {
        Map<UUID, Long> versions = new HashMap<>();
        while (rows.next()) {
            versions.put(rows.getObject(1, UUID.class), rows.getLong(2));
        }
        return versions;
    }

    private static UUID[] aggregates(List<AppendRequest> batch) {
        return batch.stream()
                .flatMap(request -> request.events().stream())
                .map(PendingEvent::aggregateId)
                .distinct()
                .toArray(UUID[]::new);
    }
}
