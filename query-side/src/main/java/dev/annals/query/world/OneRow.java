package dev.annals.query.world;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * A question that one statement answers with one row, or none. A statement is a snapshot in itself, so
 * such a question takes one round trip to the database instead of three.
 *
 * @param sql names tables as it would inside a {@link World} and has one parameter
 * @param id what the parameter is
 */
public record OneRow<R>(String sql, UUID id, Reader<R> reader) {
    /** The row of a table: its {@code id}, {@code version} and {@code body}. */
    public static <R> OneRow<R> of(String table, UUID id, Reader<R> reader) {
        return new OneRow<>("SELECT id, version, body FROM " + table + " WHERE id = ?", id, reader);
    }

    /** Makes an answer of the row. */
    @FunctionalInterface
    public interface Reader<R> {
        /** @param instant where durations that are still running end */
        R read(ResultSet row, Instant instant) throws SQLException;
    }
}
