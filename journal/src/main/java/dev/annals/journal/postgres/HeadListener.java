package dev.annals.journal.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of what other processes record: by notification, and by a look every second in case one is lost. */
final class HeadListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeadListener.class);
    private static final int LOOK_MILLIS = 1_000;

    private final DataSource dataSource;
    private final HeadSignal signal;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "journal-listener");

    HeadListener(DataSource dataSource, HeadSignal signal) {
        this.dataSource = dataSource;
        this.signal = signal;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(2L * LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (isOpen()) {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(true);
                follow(connection);
            } catch (SQLException e) {
                LOG.warn("Lost sight of the journal's head ({}); trying again", e.getSQLState());
                pause();
            } catch (RuntimeException e) {
                LOG.error("A follower of the journal's head failed", e);
                pause();
            }
        }
    }

    private void follow(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + EventInsert.CHANNEL);
            while (isOpen()) {
                look(statement);
                hear(postgres);
            }
            statement.execute("UNLISTEN " + EventInsert.CHANNEL);
        }
    }

    /** Returns at once after a silence, so that a look follows it. */
    private void hear(PGConnection postgres) throws SQLException {
        PGNotification[] heard = postgres.getNotifications(LOOK_MILLIS);
        while (heard != null && heard.length > 0 && isOpen()) {
            signal.announce(Long.parseLong(heard[heard.length - 1].getParameter()));
            heard = postgres.getNotifications(LOOK_MILLIS);
        }
    }

    private void look(Statement statement) throws SQLException {
        try (ResultSet head = statement.executeQuery("SELECT coalesce(max(position), 0) FROM journal.event")) {
            head.next();
            signal.announce(head.getLong(1));
        }
    }

    private void pause() {
        try {
            closed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            LOG.warn("Nobody may interrupt the listener; close it instead");
        }
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }
}
