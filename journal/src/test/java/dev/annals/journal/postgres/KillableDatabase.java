package dev.annals.journal.postgres;

import com.zaxxer.hikari.HikariDataSource;
import dev.annals.journal.codec.EventCodec;
import dev.annals.journal.codec.EventSerializer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** A PostgreSQL of its own, with its data in a folder, that may die. */
final class KillableDatabase implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final HikariDataSource pool = new HikariDataSource();
    private EmbeddedPostgres postgres;

    KillableDatabase(Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        restart();
        pool.setJdbcUrl(url());
        pool.setConnectionTimeout(2_000);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    PostgresJournal journal() {
        EventCodec codec = EventCodec.plain();
        PostgresJournal journal =
                new PostgresJournal(pool, Clock.systemUTC(), codec, new EventSerializer(codec, List.of()));
        journal.start();
        return journal;
    }

    /** Kills every process of the database as a power cut would. */
    void kill() throws IOException {
        ProcessHandle postmaster = ProcessHandle.of(postmasterPid()).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        // Only lets go of the folder; there is nothing left to stop.
        postgres.close();
    }

    void restart() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    @Override
    public void close() throws IOException {
        pool.close();
        postgres.close();
    }

    private long postmasterPid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
    }
}
