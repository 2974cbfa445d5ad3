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

    /** Advisory lock that every folding transaction shares; who holds it alone finds nothing being folded. */
    public static final long GATE = 0x616e6e616c7301L;

    private static final String READ = "SELECT position, recorded_at FROM read_model.progress";
    // Two statements in one round trip: the row is locked only when the gate is open.
    private static final String LOCK = "SELECT pg_advisory_xact_lock_shared(" + GATE + "); " + READ + " FOR UPDATE";

    /** The row that whoever writes rows must hold, so that two writers wait for each other. */
    public static Progress lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.execute();
            statement.getMoreResults();
            return first(statement.getResultSet());
        }
    }

    public static Progress read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            return first(statement.executeQuery());
        }
    }

    private static Progress first(ResultSet rows) throws SQLException {
        try (rows) {
            rows.next();
            return new Progress(
                    rows.getLong(1), rows.getObject(2, OffsetDateTime.class).toInstant());
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
