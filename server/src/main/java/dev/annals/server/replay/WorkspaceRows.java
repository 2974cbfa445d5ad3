package dev.annals.server.replay;

import dev.annals.api.Json;
import dev.annals.api.replay.ReplayRequest;
import dev.annals.api.replay.ReplayState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/** The rows of all workspaces. */
@Component
class WorkspaceRows {
    private static final TypeReference<Map<String, String>> DIGESTS = new TypeReference<>() {};

    final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    WorkspaceRows(@Qualifier("questions") DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Adds one unless its owner has so many already that have not ended. */
    boolean addUnless(int most, Workspace row) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            // One owner's wishes wait for each other, so that none is counted past.
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 24))")
                    .param("replay " + row.owner())
                    .query()
                    .listOfRows();
            long open = jdbc.sql("SELECT count(*) FROM replay.workspace WHERE owner = ?"
                            + " AND state NOT IN ('FAILED', 'CANCELLED', 'EXPIRED')")
                    .param(row.owner())
                    .query(Long.class)
                    .single();
            if (open >= most) {
                return false;
            }
            add(row);
            return true;
        }));
    }

    private void add(Workspace row) {
        jdbc.sql("""
                        INSERT INTO replay.workspace (id, owner, request, from_position, until, until_instant, state,
                            total, created_at, expires_at, changed_at)
                        VALUES (?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        row.id(),
                        row.owner(),
                        Json.mapper().writeValueAsString(row.request()),
                        row.from(),
                        row.until(),
                        row.untilInstant() == null ? null : utc(row.untilInstant()),
                        row.total(),
                        utc(row.createdAt()),
                        utc(row.expiresAt()),
                        utc(row.createdAt())))
                .update();
    }

    Optional<Workspace> find(UUID id) {
        return jdbc.sql("SELECT * FROM replay.workspace WHERE id = ?")
                .param(id)
                .query(WorkspaceRows::row)
                .optional();
    }

    List<Workspace> of(String owner, int limit) {
        return jdbc.sql("SELECT * FROM replay.workspace WHERE owner = ? ORDER BY created_at DESC, id LIMIT ?")
                .params(owner, limit)
                .query(WorkspaceRows::row)
                .list();
    }

    /** Moves on from one of some states; answers whether it was in one. */
    boolean move(UUID id, List<ReplayState> from, ReplayState to, Instant now) {
        return jdbc.sql("UPDATE replay.workspace SET state = :to, changed_at = :now,"
                                + " ended_at = CASE WHEN :ended THEN :now ELSE ended_at END"
                                + " WHERE id = :id AND state IN (:from)")
                        .param("to", to.name())
                        .param("now", utc(now))
                        .param("ended", to.ended())
                        .param("id", id)
                        .param("from", from.stream().map(ReplayState::name).toList())
                        .update()
                > 0;
    }

    boolean extend(UUID id, Instant until, Instant now) {
        return jdbc.sql("UPDATE replay.workspace SET expires_at = ?, changed_at = ? WHERE id = ?"
                                + " AND state NOT IN ('FAILED', 'CANCELLED', 'EXPIRED')")
                        .params(utc(until), utc(now), id)
                        .update()
                > 0;
    }

    static Workspace row(ResultSet row, int number) throws SQLException {
        String digests = row.getString("digests");
        return new Workspace(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                Json.mapper().readValue(row.getString("request"), ReplayRequest.class),
                row.getLong("from_position"),
                row.getLong("until"),
                instant(row, "until_instant"),
                ReplayState.valueOf(row.getString("state")),
                row.getInt("attempt"),
                row.getObject("rested_at", Long.class),
                row.getLong("done"),
                row.getLong("total"),
                instant(row, "running_since"),
                row.getLong("done_then"),
                row.getObject("parked_keys", Long.class),
                digests == null ? null : Json.mapper().readValue(digests, DIGESTS),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
