package dev.annals.journal.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads one aggregate from its snapshot on, or from its beginning when it has none, in one round trip: for a short
 * life that round trip is most of what loading takes.
 */
final class FromSnapshot {
    private static final Logger LOG = LoggerFactory.getLogger(FromSnapshot.class);
    private static final long THE_SNAPSHOT = 0;
    private static final String SQL = """
            SELECT * FROM (
                SELECT position, event_id, aggregate_type, aggregate_id, version, name, revision::text, recorded_at,
                       metadata, payload
                FROM journal.event
                WHERE aggregate_id = ?
                  AND version > coalesce((SELECT version FROM journal.snapshot WHERE aggregate_id = ?), 0)
                ORDER BY version LIMIT ?) AS event
            UNION ALL
            SELECT 0, NULL, aggregate_type, aggregate_id, version, name, revision, recorded_at, metadata, payload
            FROM journal.snapshot
            WHERE aggregate_id = ?
            ORDER BY position
            """;

    private final JdbcTemplate jdbc;
    private final PostgresJournalReader reader;
    private final Snapshots snapshots;

    FromSnapshot(DataSource dataSource, PostgresJournalReader reader, Snapshots snapshots) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.reader = reader;
        this.snapshots = snapshots;
    }

    DomainEventStream read(UUID id) {
        Found found = new Found();
        jdbc.query(SQL, found::add, id, id, AggregateStream.WINDOW, id);
        return found.kept == null
                ? new AggregateStream(reader, id, 0, reader.opened(found.events))
                : from(found.kept, id, found.events);
    }

    private DomainEventStream from(Snapshots.Kept kept, UUID id, List<PostgresJournalReader.Unread> later) {
        DomainEventMessage<?> snapshot = readable(kept);
        return snapshot == null
                ? new AggregateStream(reader, id, 0)
                : DomainEventStream.concat(
                        DomainEventStream.of(snapshot),
                        new AggregateStream(reader, id, snapshot.getSequenceNumber() + 1, reader.opened(later)));
    }

    private @Nullable DomainEventMessage<?> readable(Snapshots.Kept kept) {
        try {
            return snapshots.message(kept);
        } catch (RuntimeException | LinkageError unreadable) {
            // The message may quote what the snapshot holds.
            LOG.warn(
                    "Snapshot of {} cannot be read ({}): reading all its events",
                    kept.aggregateId(),
                    unreadable.getClass());
            return null;
        }
    }

    private static final class Found {
        private final List<PostgresJournalReader.Unread> events = new ArrayList<>();
        private Snapshots.@Nullable Kept kept;

        void add(ResultSet row) throws SQLException {
            if (row.getLong("position") != THE_SNAPSHOT) {
                events.add(PostgresJournalReader.unread(row));
            } else {
                kept = Snapshots.kept(row);
            }
        }
    }
}
