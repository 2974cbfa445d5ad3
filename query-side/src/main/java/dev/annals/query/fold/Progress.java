package dev.annals.query.fold;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * How far read models have come.
 *
 * @param position of the last event that is folded, 0 at the very beginning
 * @param recordedAt when that event was recorded
 */
public record Progress(long position, Instant recordedAt) {
    /** Where nothing is folded yet. */
    public static final Progress NONE = new Progress(0, Instant.EPOCH);

    /** The row that whoever writes rows must hold, so that two writers wait for each other. */
    public static Progress lock(Connection connection) throws SQLException {
        return read(connection, "SELECT position, recorded_at FROM read_model.progress FOR UPDATE");
    }

    public static Progress read(Connection connection) throws SQLException {
        return read(connection, "SELECT position, recorded_at FROM read_model.progress");
    }

    private static Progress read(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Progress(
                    row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant());
        }
    }

    void save(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE read_model.progress SET position = ?, recorded_at = ?")) {
            statement.setLong(1, position);
            statement.setObject(2, recordedAt.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
