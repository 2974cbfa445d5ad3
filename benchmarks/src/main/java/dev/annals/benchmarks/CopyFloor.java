package dev.annals.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * What PostgreSQL alone takes for the rows of all read models: they are copied out once, then by raw {@code COPY} into empty
 * tables whose indexes are built afterwards, on as many connections as there are cores. No rebuild can be faster.
 */
final class CopyFloor {
    private static final int CONNECTIONS = Runtime.getRuntime().availableProcessors();

    private final DataSource pool;

    CopyFloor(DataSource pool) {
        this.pool = pool;
    }

    void measure(long events) throws Exception {
        Path folder = Files.createTempDirectory("rows");
        List<String> tables = tables();
        try {
            long bytes = 0;
            for (String table : tables) {
                bytes += copyOut(table, folder.resolve(table));
            }
            run("CREATE SCHEMA floor");
            long start = System.nanoTime();
            double cpu = forEach(tables, (connection, table) -> copyIn(connection, table, folder.resolve(table)));
            double copied = seconds(start);
            cpu += forEach(tables, CopyFloor::buildIndexes);
            double took = seconds(start);
            System.out.printf(
                    "raw COPY of %d tables, %d MB: %.1f s, with indexes %.1f s, %.0f events/s; CPU of PostgreSQL %.0f s, %.0f µs an event%n",
                    tables.size(), bytes / 1_000_000, copied, took, events / took, cpu, cpu * 1e6 / events);
        } finally {
            run("DROP SCHEMA IF EXISTS floor CASCADE");
            for (String table : tables) {
                Files.deleteIfExists(folder.resolve(table));
            }
            Files.delete(folder);
        }
    }

    /** The tables that keep versions of rows, the largest first. */
    private List<String> tables() throws SQLException {
        return list("SELECT relname FROM pg_class c WHERE relnamespace = 'read_model'::regnamespace AND relkind = 'r'"
                + " AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'valid_from')"
                + " ORDER BY pg_relation_size(c.oid) DESC");
    }

    private long copyOut(String table, Path file) throws SQLException, IOException {
        try (Connection connection = pool.getConnection();
                OutputStream out = Files.newOutputStream(file)) {
            new CopyManager(connection.unwrap(BaseConnection.class))
                    .copyOut("COPY read_model." + table + " TO STDOUT", out);
        }
        return Files.size(file);
    }

    private static void copyIn(Connection connection, String table, Path file) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                InputStream in = Files.newInputStream(file)) {
            statement.execute("CREATE TABLE floor." + table + " (LIKE read_model." + table + ")");
            new CopyManager(connection.unwrap(BaseConnection.class))
                    .copyIn("COPY floor." + table + " FROM STDIN", in, 1 << 16);
        }
    }

    private static void buildIndexes(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Their CPU is counted at the connection that builds them.
            statement.execute("SET max_parallel_maintenance_workers = 0");
            statement.execute("SET maintenance_work_mem = '256MB'");
            List<String> definitions = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(
                    "SELECT indexdef FROM pg_indexes WHERE schemaname = 'read_model' AND tablename = '" + table
                            + "'")) {
                while (row.next()) {
                    definitions.add(row.getString(1).replace(" ON read_model.", " ON floor."));
                }
            }
            for (String definition : definitions) {
                statement.execute(definition);
            }
        }
    }

    /** @return seconds of CPU of PostgreSQL */
    private double forEach(List<String> tables, Step step) throws Exception {
        Queue<String> left = new ConcurrentLinkedQueue<>(tables);
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<Double>> workers = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                workers.add(threads.submit(() -> work(left, step)));
            }
            double cpu = 0;
            for (Future<Double> worker : workers) {
                cpu += worker.get();
            }
            return cpu;
        }
    }

    private double work(Queue<String> left, Step step) throws Exception {
        try (Connection connection = pool.getConnection()) {
            double before = cpuSeconds(connection);
            for (String table = left.poll(); table != null; table = left.poll()) {
                step.run(connection, table);
            }
            return cpuSeconds(connection) - before;
        }
    }

    /** Of the process behind a connection, which is on this machine. */
    private static double cpuSeconds(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return LocalServer.cpuSeconds(row.getLong(1));
        }
    }

    private List<String> list(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @FunctionalInterface
    private interface Step {
        void run(Connection connection, String table) throws SQLException, IOException;
    }
}
