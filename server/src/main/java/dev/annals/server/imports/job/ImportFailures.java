package dev.annals.server.imports.job;

import dev.annals.api.Json;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rows that were left out, as they were. */
@Repository
class ImportFailures {
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;

    ImportFailures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID jobId, List<RowFailure> failures) {
        jdbc.batchUpdate("""
                INSERT INTO server.import_failure (job_id, file, line, code, pointer, details, columns, cells)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", failures, failures.size() + 1, (statement, failure) -> {
            statement.setObject(1, jobId);
            statement.setString(2, failure.file());
            statement.setLong(3, failure.line());
            statement.setString(4, failure.code());
            statement.setString(5, failure.pointer());
            statement.setString(6, Json.mapper().writeValueAsString(failure.details()));
            statement.setArray(7, texts(statement.getConnection(), failure.columns()));
            statement.setArray(8, texts(statement.getConnection(), failure.cells()));
        });
    }

    /** The first failures, in order. */
    List<RowFailure> first(UUID jobId, int limit) {
        return jdbc.query(
                "SELECT * FROM server.import_failure WHERE job_id = ? ORDER BY number LIMIT ?",
                (row, number) -> failure(row),
                jobId,
                limit);
    }

    /** Every failure, file by file, handed over one at a time. */
    void forEach(UUID jobId, @Nullable String file, Consumer<RowFailure> consumer) {
        jdbc.query(
                "SELECT * FROM server.import_failure WHERE job_id = ? AND (?::text IS NULL OR file = ?)"
                        + " ORDER BY file, number",
                row -> {
                    consumer.accept(failure(row));
                },
                jobId,
                file,
                file);
    }

    void forget(UUID jobId) {
        jdbc.update("DELETE FROM server.import_failure WHERE job_id = ?", jobId);
    }

    /** A later import of the same files speaks of the same rows. */
    void forgetEarlier(UUID jobId, String mappingName) {
        jdbc.update("""
                DELETE FROM server.import_failure WHERE job_id IN
                  (SELECT id FROM server.import_job WHERE mapping_name = ? AND id <> ?)""", mappingName, jobId);
    }

    private static Array texts(java.sql.Connection connection, List<String> texts) throws SQLException {
        // PostgreSQL keeps every character but this one.
        return connection.createArrayOf(
                "text",
                texts.stream().map(text -> text.replace("\u0000", "\uFFFD")).toArray());
    }

    private static RowFailure failure(ResultSet row) throws SQLException {
        return new RowFailure(
                row.getString("file"),
                row.getLong("line"),
                row.getString("code"),
                row.getString("pointer"),
                Json.mapper().readValue(row.getString("details"), DETAILS),
                List.of((String[]) row.getArray("columns").getArray()),
                List.of((String[]) row.getArray("cells").getArray()));
    }
}
