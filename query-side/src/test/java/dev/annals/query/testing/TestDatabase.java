package dev.annals.query.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** One PostgreSQL for all tests of a run, and a fresh migrated database for whoever asks. */
public final class TestDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = start();

    private TestDatabase() {}

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
            new JdbcTemplate(postgres.getPostgresDatabase()).execute("CREATE DATABASE migrated");
            Flyway.configure()
                    .dataSource(postgres.getDatabase("postgres", "migrated"))
                    .load()
                    .migrate();
            return postgres;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A pool on a database of its own with all migrations done. */
    public static HikariDataSource fresh() {
        String name = "test_" + NUMBER.incrementAndGet();
        new JdbcTemplate(POSTGRES.getPostgresDatabase()).execute("CREATE DATABASE " + name + " TEMPLATE migrated");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(POSTGRES.getJdbcUrl("postgres", name));
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }
}
