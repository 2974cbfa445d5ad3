package dev.annals.server.imports.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The imports there are. */
@Repository
class ImportJobs {
    private final JdbcClient jdbc;
    private final Clock clock;

    ImportJobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when one with this mapping is active */
    void add(ImportJob job) {
        jdbc.sql("""
                INSERT INTO server.import_job
                  (id, mapping_name, mapping, dry_run, state, actor, on_behalf_of, roles, created_at, bytes_total)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(job.id())
                .param(job.mappingName())
                .param(job.mapping())
                .param(job.dryRun())
                .param(job.state().name())
                .param(job.actor())
                .param(new SqlParameterValue(Types.VARCHAR, job.onBehalfOf()))
                .param(job.roles())
                .param(at(job.createdAt()))
                .param(job.progress().bytesTotal())
                .update();
    }

    Optional<ImportJob> find(UUID id) {
        return jdbc.sql("SELECT * FROM server.import_job WHERE id = ?")
                .param(id)
                .query(ImportJobs::job)
                .optional();
    }

    /** The latest imports, newest first. */
    List<ImportJob> latest(int limit) {
        return jdbc.sql("SELECT * FROM server.import_job ORDER BY created_at DESC, id LIMIT ?")
                .param(limit)
                .query(ImportJobs::job)
                .list();
    }

    /** Those that wait or were interrupted, oldest first. */
    List<ImportJob> active() {
        return jdbc.sql("SELECT * FROM server.import_job WHERE state IN ('QUEUED', 'RUNNING', 'UNDOING')"
                        + " ORDER BY created_at, id")
                .query(ImportJobs::job)
                .list();
    }

    void started(UUID id) {
        jdbc.sql("UPDATE server.import_job SET state = 'RUNNING', started_at = coalesce(started_at, ?) WHERE id = ?")
                .params(at(clock.instant()), id)
                .update();
    }

    void progressed(UUID id, Progress progress) {
        jdbc.sql("""
                UPDATE server.import_job SET segment = ?, line = ?, rows_read = ?, rows_created = ?,
                  rows_changed = ?, rows_skipped = ?, rows_failed = ?, bytes_read = ? WHERE id = ?""")
                .params(
                        progress.segment(),
                        progress.line(),
                        progress.read(),
                        progress.created(),
                        progress.changed(),
                        progress.skipped(),
                        progress.failed(),
                        progress.bytesRead(),
                        id)
                .update();
    }

    void ended(UUID id, ImportState state) {
        jdbc.sql("UPDATE server.import_job SET state = ?, finished_at = ? WHERE id = ?")
                .params(state.name(), at(clock.instant()), id)
                .update();
    }

    /** Whether the import was in this state and is in that one now. */
    boolean moved(UUID id, ImportState from, ImportState to) {
        return jdbc.sql("UPDATE server.import_job SET state = ? WHERE id = ? AND state = ?")
                        .params(to.name(), id, from.name())
                        .update()
                == 1;
    }

    void undone(UUID id, long undone, long refused) {
        jdbc.sql("UPDATE server.import_job SET undone = ?, undo_refused = ? WHERE id = ?")
                .params(undone, refused, id)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static ImportJob job(ResultSet row, int number) throws SQLException {
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("mapping_name"),
                row.getString("mapping"),
                row.getBoolean("dry_run"),
                ImportState.valueOf(row.getString("state")),
                row.getString("actor"),
                row.getString("on_behalf_of"),
                row.getString("roles"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                new Progress(
                        row.getInt("segment"),
                        row.getLong("line"),
                        row.getLong("rows_read"),
                        row.getLong("rows_created"),
                        row.getLong("rows_changed"),
                        row.getLong("rows_skipped"),
                        row.getLong("rows_failed"),
                        row.getLong("bytes_read"),
                        row.getLong("bytes_total")),
                row.getLong("undone"),
                row.getLong("undo_refused"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
