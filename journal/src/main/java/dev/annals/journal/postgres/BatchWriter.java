package dev.annals.journal.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches over one connection that it keeps, so that callers who hold all others of the pool
 * while they wait for their append cannot starve it. One transaction per batch; the lock makes the
 * order of commits the order of positions in all processes.
 */
final class BatchWriter implements AutoCloseable {
    private static final int READ_TIMEOUT_MILLIS = 30_000;
    private static final String SETTINGS = """
            SET lock_timeout = '20s';
            SET idle_in_transaction_session_timeout = '30s';
            SELECT set_config('synchronous_commit', 'on', false)
             WHERE current_setting('synchronous_commit') = 'off'
            """;
    private static final String RESET_SETTINGS =
            "RESET lock_timeout; RESET idle_in_transaction_session_timeout; RESET synchronous_commit";
    private static final String RECORDED = "SELECT 1 FROM journal.event WHERE event_id = ?";

    private final DataSource dataSource;
    private final Clock clock;
    private @Nullable Connection kept;

    BatchWriter(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Records the requests whose versions follow on what is there.
     *
     * @throws SQLException when nothing was recorded
     * @throws CommitInDoubtException when the answer to the commit was lost
     */
    Written write(List<AppendRequest> batch) throws SQLException, CommitInDoubtException {
        Ground ground = lockAndRead(batch);
        Connection connection = connection();
        Written written = ground.follow(batch);
        if (written.accepted().isEmpty()) {
            giveUp(connection);
        } else {
            record(connection, ground, written);
        }
        return written;
    }

    /**
     * Whether an event is recorded. Takes the lock first: a transaction whose connection was lost may
     * still be under way, and nobody has the lock before it has ended.
     */
    boolean isRecorded(UUID eventId) throws SQLException {
        Connection connection = connection();
        try {
            Ground.lock(connection);
            try (PreparedStatement select = connection.prepareStatement(RECORDED)) {
                select.setObject(1, eventId);
                boolean found = select.executeQuery().next();
                connection.rollback();
                return found;
            }
        } catch (SQLException e) {
            drop(connection);
            throw e;
        }
    }

    @Override
    public void close() {
        if (kept != null) {
            try (Statement statement = kept.createStatement()) {
                statement.execute(RESET_SETTINGS);
                kept.commit();
            } catch (SQLException e) {
                // The pool finds out by itself that a connection is broken.
            }
            drop(kept);
        }
    }

    /** A connection that was lost since the last batch is replaced: nothing was asked of it yet. */
    private Ground lockAndRead(List<AppendRequest> batch) throws SQLException {
        boolean fresh = kept == null;
        Connection connection = connection();
        try {
            return Ground.lockAndRead(connection, batch);
        } catch (SQLException e) {
            drop(connection);
            if (fresh || !isConnectionLoss(e)) {
                throw e;
            }
            return lockAndRead(batch);
        }
    }

    private void record(Connection connection, Ground ground, Written written)
            throws SQLException, CommitInDoubtException {
        try {
            EventInsert.insertAndCommit(
                    connection, written.events(), ground.position(), timeAfter(ground.recordedAt()));
        } catch (SQLException e) {
            if (isRefusal(e)) {
                giveUp(connection);
                throw e;
            }
            drop(connection);
            throw new CommitInDoubtException(written, e);
        }
    }

    /** Data, integrity or limits: the database is well and has said no. */
    static boolean isRefusal(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }

    /** Whole microseconds, which is what the table keeps; the clock may have been set back. */
    private Instant timeAfter(Instant last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(last) ? last : now;
    }

    private Connection connection() throws SQLException {
        if (kept == null) {
            kept = open();
        }
        return kept;
    }

    private Connection open() throws SQLException {
        Connection connection = dataSource.getConnection();
        try (Statement statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, READ_TIMEOUT_MILLIS);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
            statement.execute(SETTINGS);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            closeQuietly(connection);
            throw e;
        }
    }

    private static boolean isConnectionLoss(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }

    private void giveUp(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            drop(connection);
        }
    }

    private void drop(Connection connection) {
        kept = null;
        closeQuietly(connection);
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // Nothing is lost with it.
        }
    }
}
