package dev.annals.journal.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.JdbcTemplate;

/** The newest snapshot of each aggregate. */
final class Snapshots {
    private final JdbcTemplate jdbc;
    private final Serializer serializer;

    Snapshots(DataSource dataSource, Serializer serializer) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.serializer = serializer;
    }

    void store(DomainEventMessage<?> snapshot) {
        SerializedObject<String> payload = serializer.serialize(snapshot.getPayload(), String.class);
        jdbc.update(
                """
                INSERT INTO journal.snapshot AS kept
                       (aggregate_id, aggregate_type, version, name, revision, recorded_at, payload, metadata)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (aggregate_id) DO UPDATE
                SET version = excluded.version, name = excluded.name, revision = excluded.revision,
                    recorded_at = excluded.recorded_at, payload = excluded.payload, metadata = excluded.metadata
                WHERE kept.version <= excluded.version
                """,
                UUID.fromString(snapshot.getAggregateIdentifier()),
                snapshot.getType(),
                snapshot.getSequenceNumber() + 1,
                payload.getType().getName(),
                payload.getType().getRevision(),
                PostgresJournalReader.utc(snapshot.getTimestamp()),
                payload.getData(),
                serializer.serialize(snapshot.getMetaData(), String.class).getData());
    }

    Optional<DomainEventMessage<?>> read(UUID aggregateId) {
        return jdbc
                .<DomainEventMessage<?>>query(
                        "SELECT * FROM journal.snapshot WHERE aggregate_id = ?",
                        (row, number) -> message(row),
                        aggregateId)
                .stream()
                .findFirst();
    }

    DomainEventMessage<?> message(ResultSet row) throws SQLException {
        Object state = serializer.deserialize(new SimpleSerializedObject<>(
                row.getString("payload"), String.class, row.getString("name"), row.getString("revision")));
        return new GenericDomainEventMessage<>(
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getLong("version") - 1,
                state,
                PostgresJournalReader.metadata(row.getString("metadata")));
    }
}
