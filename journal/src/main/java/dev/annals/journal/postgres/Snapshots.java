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
                .query("SELECT * FROM journal.snapshot WHERE aggregate_id = ?", (row, number) -> kept(row), aggregateId)
                .stream()
                .<DomainEventMessage<?>>map(this::message)
                .findFirst();
    }

    static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getLong("version"),
                row.getString("metadata"),
                new SimpleSerializedObject<>(
                        row.getString("payload"), String.class, row.getString("name"), row.getString("revision")));
    }

    DomainEventMessage<?> message(Kept kept) {
        Object state = serializer.deserialize(kept.state());
        return new GenericDomainEventMessage<>(
                kept.aggregateType(),
                kept.aggregateId(),
                kept.version() - 1,
                state,
                PostgresJournalReader.metadata(kept.metadata()));
    }

    /** A snapshot as its row has it. */
    record Kept(
            String aggregateType, String aggregateId, long version, String metadata, SerializedObject<String> state) {}
}
