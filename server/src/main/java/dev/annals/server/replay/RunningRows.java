package dev.annals.server.replay;

import dev.annals.api.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What whoever fills workspaces writes into their rows. Each statement says whether the attempt is still the one that counts. */
@Component
class RunningRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    RunningRows(WorkspaceRows rows, Clock clock) {
        this.jdbc = rows.jdbc;
        this.clock = clock;
    }

    /** Those that a process left behind that died in a place are begun anew, when it is their turn. */
    void giveUp(int place) {
        jdbc.sql("UPDATE replay.workspace SET state = 'QUEUED', rested_at = NULL, changed_at = ?"
                        + " WHERE place = ? AND state = 'RUNNING'")
                .params(now(), place)
                .update();
    }

    /** The one that has waited longest runs in a place now. */
    Optional<Workspace> take(int place) {
        return jdbc.sql("""
                        UPDATE replay.workspace w
                           SET state = 'RUNNING', place = :place, running_since = :now, changed_at = :now,
                               started_at = coalesce(w.started_at, :now),
                               attempt = CASE WHEN w.rested_at IS NULL THEN w.attempt + 1 ELSE w.attempt END,
                               done = CASE WHEN w.rested_at IS NULL THEN 0 ELSE w.done END,
                               done_then = CASE WHEN w.rested_at IS NULL THEN 0 ELSE w.done END,
                               rested_at = NULL
                          FROM (SELECT id, rested_at AS go_on FROM replay.workspace WHERE state = 'QUEUED'
                                 ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED) next
                         WHERE w.id = next.id
                        RETURNING w.id, next.go_on
                        """)
                .param("place", place)
                .param("now", now())
                .query((row, number) -> new Taken(row.getObject("id", UUID.class), row.getObject("go_on", Long.class)))
                .optional()
                .map(this::read);
    }

    private record Taken(UUID id, @Nullable Long goOn) {}

    private Workspace read(Taken taken) {
        return jdbc.sql("SELECT w.* FROM replay.workspace w WHERE id = ?")
                .param(taken.id())
                .query(WorkspaceRows::row)
                .single()
                .restedAt(taken.goOn());
    }

    /** How far it is; false when it is not to run any more, or not by this attempt. */
    boolean progress(Workspace row, long done, long total) {
        return update(
                "done = ?, total = ?, changed_at = ? WHERE id = ? AND attempt = ? AND state = 'RUNNING'",
                done,
                total,
                now(),
                row.id(),
                row.attempt());
    }

    /** Where an attempt that was paused can be gone on with; it may have been resumed already. */
    void rested(Workspace row, @Nullable Long at) {
        boolean ignored = update(
                "rested_at = ?, changed_at = ? WHERE id = ? AND attempt = ? AND state IN ('PAUSED', 'QUEUED')",
                at,
                now(),
                row.id(),
                row.attempt());
    }

    boolean done(Workspace row, long total, long parkedKeys, Map<String, String> digests) {
        return update(
                "state = 'DONE', done = ?, total = ?, parked_keys = ?, digests = ?, ended_at = ?, changed_at = ?"
                        + " WHERE id = ? AND attempt = ? AND state = 'RUNNING'",
                total,
                total,
                parkedKeys,
                Json.mapper().writeValueAsString(digests),
                now(),
                now(),
                row.id(),
                row.attempt());
    }

    boolean failed(Workspace row) {
        return update(
                "state = 'FAILED', ended_at = ?, changed_at = ? WHERE id = ? AND attempt = ? AND state = 'RUNNING'",
                now(),
                now(),
                row.id(),
                row.attempt());
    }

    private boolean update(String what, @Nullable Object... values) {
        return jdbc.sql("UPDATE replay.workspace SET " + what)
                        .params(Arrays.asList(values))
                        .update()
                > 0;
    }

    /** The time of those that stay no longer is over. */
    void expire() {
        jdbc.sql("UPDATE replay.workspace SET state = 'EXPIRED', ended_at = ?, changed_at = ? WHERE expires_at <= ?"
                        + " AND state NOT IN ('FAILED', 'CANCELLED', 'EXPIRED')")
                .params(now(), now(), now())
                .update();
    }

    /** Those that have ended and still have tables. */
    List<UUID> toClear() {
        return jdbc.sql("SELECT id FROM replay.workspace WHERE state IN ('FAILED', 'CANCELLED', 'EXPIRED')"
                        + " AND NOT cleared ORDER BY ended_at, id")
                .query(UUID.class)
                .list();
    }

    void cleared(UUID id) {
        jdbc.sql("UPDATE replay.workspace SET cleared = true WHERE id = ?")
                .param(id)
                .update();
    }

    private OffsetDateTime now() {
        Instant now = clock.instant();
        return WorkspaceRows.utc(now);
    }
}
