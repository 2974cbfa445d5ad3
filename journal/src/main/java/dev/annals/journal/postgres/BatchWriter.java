package dev.annals.journal.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches over one connection that it keeps, so that callers who hold all others of the pool
 * while they wait for their append cannot starve it. One transaction per batch; the lock makes the
 * order of commits the order of positions in all processes.
 */
final class BatchWriter implements AutoCloseable {
    private static final int READ_TIMEOUT_MILLIS = 30_000;
    /** No scans: a plan made while the journal is empty is kept, and would take longer with every event. */
    private static final String SETTINGS = """
            SET lock_timeout = '20s';
            SET idle_in_transaction_session_timeout = '30s';
            SET enable_seqscan = off;
            SELECT set_config('synchronous_commit', 'on', false)
             WHERE current_setting('synchronous_commit') = 'off'
            """;

    private static final String RESET_SETTINGS = """
            RESET lock_timeout;
            RESET idle_in_transaction_session_timeout;
            RESET enable_seqscan;
            RESET synchronous_commit
            """;
    private static final String RECORDED =
            "SELECT 1 FROM journal.event WHERE aggregate_id = ? AND version = ? AND event_id = ?";

    private final DataSource dataSource;
    private final Clock clock;
    private @Nullable Connection kept;
    private @Nullable Head head;

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
        Head known = head;
        if (known != null) {
            Written hoped =
                    Ground.hopedFor(known.position(), known.recordedAt(), batch).follow(batch);
            if (!hoped.accepted().isEmpty() && record(connection(), hoped)) {
                return hoped;
            }
        }
        return lookAndWrite(batch);
    }

    /** Somebody else has written, or a request does not follow on what is there: whose fault is it? */
    private Written lookAndWrite(List<AppendRequest> batch) throws SQLException, CommitInDoubtException {
        Ground ground = lockAndRead(batch);
        Connection connection = connection();
        Written written = ground.follow(batch);
        if (written.accepted().isEmpty()) {
            giveUp(connection);
            head = new Head(ground.position(), ground.recordedAt());
        } else {
            requireRecorded(insert(connection, written));
        }
        return written;
    }

    /**
     * Whether an event is recorded. Takes the lock first: a transaction whose connection was lost may
     * still be under way, and nobody has the lock before it has ended.
     */
    boolean isRecorded(PendingEvent event) throws SQLException {
        Connection connection = connection();
        try {
            Ground.lock(connection);
            try (PreparedStatement select = connection.prepareStatement(RECORDED)) {
                select.setObject(1, event.aggregateId());
                select.setLong(2, event.version());
                select.setObject(3, event.eventId());
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

    /** Whether it is recorded; if not, nothing is and the ground was not as hoped for. */
    private boolean record(Connection connection, Written hoped) throws SQLException, CommitInDoubtException {
        try {
            return insert(connection, hoped);
        } catch (CommitInDoubtException doubt) {
            return isRecorded(doubt);
        } catch (SQLException e) {
            if (isRefusal(e)) {
                return false;
            }
            throw e;
        }
    }

    /** The connection may have been lost long ago, in the quiet since the last batch. */
    private boolean isRecorded(CommitInDoubtException doubt) throws CommitInDoubtException {
        try {
            return isRecorded(doubt.written().witness());
        } catch (SQLException e) {
            doubt.addSuppressed(e);
            throw doubt;
        }
    }

    private static void requireRecorded(boolean recorded) {
        if (!recorded) {
            throw new IllegalStateException("somebody writes to the journal without its lock");
        }
    }

    private boolean insert(Connection connection, Written written) throws SQLException, CommitInDoubtException {
        Instant now = timeAfter(written.ground().recordedAt());
        try {
            boolean recorded = EventInsert.insertAndCommit(connection, written.events(), written.ground(), now);
            head = recorded ? new Head(written.head(), now) : null;
            return recorded;
        } catch (SQLException e) {
            if (isAnswer(e)) {
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

    /** The database has said no, so it has not committed: as above, or the lock was not to be had. */
    private static boolean isAnswer(SQLException e) {
        String state = e.getSQLState();
        return isRefusal(e) || state != null && (state.startsWith("40") || state.startsWith("55"));
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

    /** The last event that this process knows of. */
    private record Head(long position, Instant recordedAt) {}
}
