package dev.annals.query.rebuild;

import dev.annals.api.Refused;
import dev.annals.api.query.QueryRefusal;
import dev.annals.query.fold.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A connection that holds the one right to rebuild, across all processes on the database. */
final class Session implements AutoCloseable {
    private static final long RIGHT = 0x616e6e616c7302L;

    private final Connection connection;

    private Session(Connection connection) {
        this.connection = connection;
    }

    /** Refuses while another rebuild runs. */
    static Session open(DataSource dataSource) {
        try {
            Session session = new Session(dataSource.getConnection());
            if (!session.call("pg_try_advisory_lock", RIGHT)) {
                session.connection.close();
                throw Refused.because(QueryRefusal.REBUILD_RUNNING);
            }
            return session;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Runs while nothing is folded anywhere. */
    void whileFoldingWaits(Runnable work) {
        call("pg_advisory_lock", Progress.GATE);
        try {
            work.run();
        } finally {
            call("pg_advisory_unlock", Progress.GATE);
        }
    }

    private boolean call(String function, long key) {
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + function + "(?)")) {
            statement.setLong(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && !"f".equals(row.getString(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Gives the right back before the connection goes back to its pool. */
    @Override
    public void close() {
        try (Connection closing = connection) {
            if (closing.isValid(1)) {
                call("pg_advisory_unlock", RIGHT);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
