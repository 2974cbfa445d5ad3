package dev.annals.server.postgres;

import dev.annals.server.startup.DataFolder;
import dev.annals.server.startup.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL that this server runs for itself. Should it end while the server runs, it is started again. */
public final class PostgresServer implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String NAME = "annals";

    private final DataFolder folder;
    private final PostgresCluster cluster;
    private final int port;
    private final ReentrantLock changing = new ReentrantLock();
    private boolean closed;

    private PostgresServer(DataFolder folder, PostgresCluster cluster, int port) {
        this.folder = folder;
        this.cluster = cluster;
        this.port = port;
    }

    /** Starts PostgreSQL on a data folder, with its files made there if needed. */
    public static PostgresServer start(DataFolder folder, int port) {
        try {
            PostgresCommand command = new PostgresCommand(PostgresPrograms.unpackInto(folder.programs()));
            PostgresCluster cluster = new PostgresCluster(folder, command);
            cluster.makeIfNeeded();
            PostgresServer server = new PostgresServer(folder, cluster, port == 0 ? freePort() : port);
            server.startAndPrepare();
            return server;
        } catch (IOException e) {
            throw new StartRefused("PostgreSQL cannot be started in " + folder.root() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start was interrupted.", e);
        }
    }

    private void startAndPrepare() throws IOException, InterruptedException {
        cluster.start(port);
        try {
            prepare();
            watch();
        } catch (SQLException e) {
            cluster.stop();
            throw new StartRefused(
                    "The server's own PostgreSQL does not let it in: " + e.getMessage()
                            + " (is secret/postgres.password the right one?)",
                    e);
        } catch (StartRefused e) {
            cluster.stop();
            throw e;
        }
    }

    private void prepare() throws SQLException {
        try (Connection connection = PostgresConnections.open(url("postgres"), PostgresCluster.SUPERUSER, password());
                Statement sql = connection.createStatement()) {
            DatabaseCheck.durable(connection);
            if (isMissing(sql, "SELECT FROM pg_roles WHERE rolname = '" + NAME + "'")) {
                sql.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + password() + "'");
            }
            if (isMissing(sql, "SELECT FROM pg_database WHERE datname = '" + NAME + "'")) {
                sql.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
            }
        }
    }

    private static boolean isMissing(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            return !rows.next();
        }
    }

    private void watch() throws IOException {
        cluster.process().ifPresent(process -> process.onExit().thenRunAsync(this::restart));
    }

    private void restart() {
        changing.lock();
        try {
            if (!closed) {
                LOG.error("PostgreSQL ended; it is started again");
                cluster.start(port);
                watch();
            }
        } catch (IOException | StartRefused e) {
            LOG.error("PostgreSQL could not be started again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            changing.unlock();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public String url() {
        return url(NAME);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public String user() {
        return NAME;
    }

    @Override
    public String password() {
        return folder.postgresPassword();
    }

    @Override
    public void close() {
        changing.lock();
        try {
            if (!closed) {
                closed = true;
                cluster.stop();
            }
        } catch (IOException e) {
            LOG.warn("PostgreSQL was not stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            changing.unlock();
        }
    }
}
