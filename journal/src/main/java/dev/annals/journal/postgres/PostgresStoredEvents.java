package dev.annals.journal.postgres;

import dev.annals.api.MetaKeys;
import dev.annals.journal.StoredEvents;
import dev.annals.ledger.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.JacksonException;

/** Stored events from the journal's own table; within a transaction of the caller if there is one. */
public final class PostgresStoredEvents implements StoredEvents {
    private static final RowMapper<StoredEvent> ROWS = (row, number) -> event(row);

    private final JdbcTemplate jdbc;

    public PostgresStoredEvents(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public List<StoredEvent> after(long position, int limit) {
        return jdbc.query(
                PostgresJournalReader.EVENTS + "WHERE position > ? ORDER BY position LIMIT ?", ROWS, position, limit);
    }

    @Override
    public List<StoredEvent> at(Collection<Long> positions) {
        return jdbc.query(
                PostgresJournalReader.EVENTS + "WHERE position = ANY (?) ORDER BY position",
                statement -> statement.setArray(
                        1, statement.getConnection().createArrayOf("int8", positions.toArray(Long[]::new))),
                ROWS);
    }

    @Override
    public List<Long> positionsOf(Collection<UUID> aggregates, long upTo) {
        return jdbc.queryForList(
                "SELECT position FROM journal.event WHERE aggregate_id = ANY (?) AND position <= ? ORDER BY position",
                Long.class,
                aggregates.toArray(UUID[]::new),
                upTo);
    }

    static StoredEvent event(ResultSet row) throws SQLException {
        String metadata = row.getString("metadata");
        return new StoredEvent(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("aggregate_type"),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getInt("revision"),
                PostgresJournalReader.instant(row, "recorded_at"),
                occurredAt(metadata),
                metadata,
                row.getString("payload"));
    }

    /**
     * Most events state none, and the ledger reads each of them back: a text that cannot is not parsed. One that is no metadata
     * at all was not written by us, and has another hash.
     */
    private static @Nullable String occurredAt(String metadata) {
        boolean mayState = metadata.contains(MetaKeys.OCCURRED_AT) || metadata.indexOf('\\') >= 0;
        try {
            return mayState ? PostgresJournalReader.metadata(metadata).get(MetaKeys.OCCURRED_AT) : null;
        } catch (JacksonException tampered) {
            return null;
        }
    }
}
