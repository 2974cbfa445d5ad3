package dev.annals.journal.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what processes tell on a channel of the database, on a connection of its own that is replaced when it is lost. */
public final class ChannelListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelListener.class);
    private static final int SILENCE_MILLIS = 1_000;

    private final DataSource dataSource;
    private final String channel;
    private final Ear ear;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /** Who hears; called on one thread. */
    public interface Ear {
        /** From now on everything is heard; what was told before is not. */
        default void begin() {}

        /** Right after the beginning and after each silence: time for a look in case something was lost. */
        default void look(Statement statement) throws SQLException {}

        void hear(String told);
    }

    public ChannelListener(DataSource dataSource, String channel, Ear ear) {
        this.dataSource = dataSource;
        this.channel = channel;
        this.ear = ear;
        this.thread = new Thread(this::run, channel + "-listener");
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(2L * SILENCE_MILLIS);
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
                LOG.warn("Nothing is heard on {} ({}); trying again", channel, e.getSQLState());
                pause();
            } catch (RuntimeException e) {
                LOG.error("What was heard on {} was not understood", channel, e);
                pause();
            }
        }
    }

    private void follow(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + channel);
            ear.begin();
            while (isOpen()) {
                ear.look(statement);
                hear(postgres);
            }
            statement.execute("UNLISTEN " + channel);
        }
    }

    /** Returns at once after a silence, so that a look follows it. */
    private void hear(PGConnection postgres) throws SQLException {
        PGNotification[] heard = postgres.getNotifications(SILENCE_MILLIS);
        while (heard != null && heard.length > 0 && isOpen()) {
            for (PGNotification notification : heard) {
                ear.hear(notification.getParameter());
            }
            heard = postgres.getNotifications(SILENCE_MILLIS);
        }
    }

    private void pause() {
        try {
            closed.await(SILENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            LOG.warn("Nobody may interrupt the listener; close it instead");
        }
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }
}
