package dev.annals.server.reactor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A lock that one session of all processes on the database holds, as long as its connection lives. */
final class DutyLock implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 5;

    private final Connection connection;
    private final long key;

    private DutyLock(Connection connection, long key) {
        this.connection = connection;
        this.key = key;
    }

    /** Nothing when another session holds it. */
    static @Nullable DutyLock tryTake(DataSource dataSource, long key) throws SQLException {
        Connection connection = dataSource.getConnection();
        DutyLock lock = new DutyLock(connection, key);
        try {
            if (lock.call("pg_try_advisory_lock")) {
                return lock;
            }
            connection.close();
            return null;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /** Whether the connection lives, and with it the lock. */
    boolean isHeld() throws SQLException {
        return connection.isValid(PATIENCE_SECONDS);
    }

    private boolean call(String function) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + function + "(?)")) {
            statement.setLong(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Gives it back before the connection goes back to its pool; with a lost connection it is free already. */
    @Override
    public void close() throws SQLException {
        try (Connection closing = connection) {
            if (closing.isValid(PATIENCE_SECONDS)) {
                call("pg_advisory_unlock");
            }
        }
    }
}
