package dev.annals.server.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of keyed requests. Each step is one statement, so that two nodes cannot both take a key. */
@Repository
class KeyedRequests {
    private final JdbcClient sql;

    KeyedRequests(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<KeyedRequest> find(Key key) {
        return sql.sql("SELECT fingerprint, resource_id, begun_at, status, headers, body"
                        + " FROM server.idempotency WHERE principal = ? AND key = ?")
                .params(key.principal(), key.key())
                .query((row, index) -> keyedRequest(row))
                .optional();
    }

    private static KeyedRequest keyedRequest(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        return new KeyedRequest(
                row.getBytes("fingerprint"),
                row.getObject("resource_id", UUID.class),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                status == 0 ? null : new FirstAnswer(status, row.getString("headers"), row.getBytes("body")));
    }

    /** True when the key was free; it is taken now. */
    boolean begin(Key key, byte[] fingerprint, UUID resourceId, Instant now, Instant until) {
        return sql.sql("INSERT INTO server.idempotency"
                                + " (principal, key, fingerprint, resource_id, begun_at, locked_until)"
                                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(key.principal(), key.key(), fingerprint, resourceId, time(now), time(until))
                        .update()
                == 1;
    }

    /** True when nobody works on it; the caller does now. */
    boolean takeOver(Key key, Instant now, Instant until) {
        return sql.sql("UPDATE server.idempotency SET locked_until = ? WHERE principal = ? AND key = ?"
                                + " AND status IS NULL AND (locked_until IS NULL OR locked_until < ?)")
                        .params(time(until), key.principal(), key.key(), time(now))
                        .update()
                == 1;
    }

    void finish(Key key, FirstAnswer answer) {
        sql.sql("UPDATE server.idempotency SET status = ?, headers = ?, body = ?, locked_until = NULL"
                        + " WHERE principal = ? AND key = ?")
                .params(answer.status(), answer.headers(), answer.body(), key.principal(), key.key())
                .update();
    }

    void letGo(Key key) {
        sql.sql("UPDATE server.idempotency SET locked_until = NULL WHERE principal = ? AND key = ? AND status IS NULL")
                .params(key.principal(), key.key())
                .update();
    }

    void removeBegunBefore(Instant instant) {
        sql.sql("DELETE FROM server.idempotency WHERE begun_at < ?")
                .param(time(instant))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
