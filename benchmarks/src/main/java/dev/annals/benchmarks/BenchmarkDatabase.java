package dev.annals.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** A fresh PostgreSQL that syncs every commit to disk. */
final class BenchmarkDatabase implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final HikariDataSource pool;

    /** With the journal's schema. */
    BenchmarkDatabase(int connections) throws IOException, SQLException {
        this(connections, true);
    }

    private BenchmarkDatabase(int connections, boolean migrated) throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("max_connections", Integer.toString(connections + 20))
                .start();
        pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pool.setMaximumPoolSize(connections);
        if (migrated) {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        }
        requireOn("fsync");
        requireOn("synchronous_commit");
    }

    /** For a server, which makes its schema itself. */
    static BenchmarkDatabase empty(int connections) throws IOException, SQLException {
        return new BenchmarkDatabase(connections, false);
    }

    String url() {
        return pool.getJdbcUrl();
    }

    HikariDataSource pool() {
        return pool;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void requireOn(String setting) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet value = statement.executeQuery("SHOW " + setting)) {
            value.next();
            if (!value.getString(1).equals("on")) {
                throw new IllegalStateException(setting + " is off: the figures would be worth nothing");
            }
        }
    }

    @Override
    public void close() throws IOException {
        pool.close();
        postgres.close();
    }
}
