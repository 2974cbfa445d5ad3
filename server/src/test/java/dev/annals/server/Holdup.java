package dev.annals.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Somebody else's transaction on the server's database: whatever needs what it has locked must wait. */
public final class Holdup implements AutoCloseable {
    private static final String WAITING =
            "FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))";

    /** The lock that every writer to the journal takes. */
    private static final long JOURNAL = 0x616e6e616c73L;

    private final Connection connection;
    private final JdbcTemplate sql;

    private Holdup(Connection connection) {
        this.connection = connection;
        this.sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    /** @param locks the statement that locks something until the end of its transaction */
    public static Holdup by(String locks) throws SQLException {
        Connection connection = RunningServer.shared().bean(DataSource.class).getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(locks);
        }
        return new Holdup(connection);
    }

    /** Nobody can record anything meanwhile. */
    public static Holdup ofTheJournal() throws SQLException {
        return by("SELECT pg_advisory_xact_lock(" + JOURNAL + ")");
    }

    /** How many wait. */
    public long waiting() {
        return sql.queryForObject("SELECT count(*) " + WAITING, Long.class);
    }

    /** Ends the connections of those who wait. */
    public void disconnectWaiting() {
        sql.queryForList("SELECT pg_terminate_backend(pid) " + WAITING);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }
}
