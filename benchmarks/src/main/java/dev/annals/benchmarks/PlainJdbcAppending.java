package dev.annals.benchmarks;

import dev.annals.api.DomainEvent;
import dev.annals.api.Json;
import dev.annals.journal.codec.EncodedEvent;
import dev.annals.journal.codec.EventCodec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;

/** What anybody would write first: one insert per transaction, positions from a sequence. */
final class PlainJdbcAppending implements Appending {
    private static final String TABLE = """
            CREATE TABLE plain_event (
                position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                event_id uuid NOT NULL,
                aggregate_type text NOT NULL,
                aggregate_id uuid NOT NULL,
                version bigint NOT NULL,
                name text NOT NULL,
                revision int NOT NULL,
                recorded_at timestamptz NOT NULL,
                payload text NOT NULL,
                metadata text NOT NULL,
                UNIQUE (aggregate_id, version))
            """;
    private static final String INSERT = """
            INSERT INTO plain_event
                   (event_id, aggregate_type, aggregate_id, version, name, revision, recorded_at, payload, metadata)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource dataSource;
    private final EventCodec codec = EventCodec.plain();

    PlainJdbcAppending(BenchmarkDatabase database) throws SQLException {
        dataSource = database.pool();
        database.execute(TABLE);
    }

    @Override
    public void append(DomainEventMessage<?> message) throws SQLException {
        EncodedEvent event = codec.encode((DomainEvent) message.getPayload());
        String metadata = Json.mapper().writeValueAsString(message.getMetaData());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, UUID.fromString(message.getIdentifier()));
            insert.setString(2, message.getType());
            insert.setObject(3, UUID.fromString(message.getAggregateIdentifier()));
            insert.setLong(4, message.getSequenceNumber() + 1);
            insert.setString(5, event.name());
            insert.setInt(6, event.revision());
            insert.setObject(7, OffsetDateTime.now(ZoneOffset.UTC));
            insert.setString(8, event.json());
            insert.setString(9, metadata);
            insert.executeUpdate();
        }
    }
}
