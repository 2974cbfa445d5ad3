package dev.annals.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of its own for one test class, migrated with every Flyway script on the class path.
 * It is cloned from a template, which costs a few hundred milliseconds.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final String name;
    private final HikariDataSource pool;

    private TestDatabase(String name) {
        this.name = name;
        this.pool = new HikariDataSource();
        pool.setJdbcUrl(TestPostgres.url(name));
        pool.setMaximumPoolSize(20);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(5_000);
    }

    public static TestDatabase create() {
        String name = "test_" + COUNTER.incrementAndGet();
        TestPostgres.execute("CREATE DATABASE " + name + " TEMPLATE " + TestPostgres.template());
        return new TestDatabase(name);
    }

    /** A pool of at most twenty connections. */
    public DataSource dataSource() {
        return pool;
    }

    /** The address with user and password, for programs that a test starts. */
    public String url() {
        return TestPostgres.url(name);
    }

    /** Runs one statement outside the pool. */
    public void execute(String sql) {
        PGSimpleDataSource direct = new PGSimpleDataSource();
        direct.setUrl(url());
        try (Connection connection = direct.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
        TestPostgres.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }
}
