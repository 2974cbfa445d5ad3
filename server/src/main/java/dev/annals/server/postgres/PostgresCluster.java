package dev.annals.server.postgres;

import dev.annals.server.startup.DataFolder;
import dev.annals.server.startup.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The files of a PostgreSQL and the process that serves them. */
final class PostgresCluster {
    /** What a commit needs to be on disk when it is acknowledged. */
    static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    /** Nothing is reachable from outside, and no value of a statement gets into the log. */
    private static final Map<String, String> CLOSED = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "log_error_verbosity", "terse",
            "log_min_error_statement", "panic");

    /** For a small machine; stands in postgresql.conf, where it can be changed. */
    private static final Map<String, String> TUNING = Map.of(
            "max_connections", "60",
            "shared_buffers", "128MB",
            "effective_cache_size", "512MB",
            "work_mem", "8MB",
            "maintenance_work_mem", "64MB",
            "random_page_cost", "1.1",
            "checkpoint_timeout", "15min",
            "jit", "off",
            "timezone", "UTC",
            "log_timezone", "UTC");

    static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);
    /** Recovery after a crash is the slowest thing this waits for. */
    private static final String START_SECONDS = "300";

    private static final String STOP_SECONDS = "60";
    private static final long LOG_LIMIT = 10_000_000;
    private static final int ATTEMPTS = 60;
    private static final long PAUSE_MILLIS = 500;

    private final DataFolder folder;
    private final PostgresCommand command;

    PostgresCluster(DataFolder folder, PostgresCommand command) {
        this.folder = folder;
        this.command = command;
    }

    /** Makes the files beside their place and moves them there when whole. */
    void makeIfNeeded() throws IOException, InterruptedException {
        folder.postgresPassword();
        if (Files.isDirectory(folder.postgres())) {
            return;
        }
        Path unfinished = folder.postgres().resolveSibling("postgres.new");
        FileSystemUtils.deleteRecursively(unfinished);
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + folder.postgresPasswordFile(),
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        TUNING.forEach((name, value) -> arguments.add("--set=" + name + "=" + value));
        PostgresCommand.Outcome outcome = command.run("initdb", arguments);
        if (!outcome.isGood()) {
            throw new StartRefused(
                    "PostgreSQL cannot make its files in " + folder.root() + ": " + outcome.lastLine() + ".");
        }
        Files.move(unfinished, folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts PostgreSQL; one left behind by a killed server is stopped first, so that the settings are these. */
    void start(int port) throws IOException, InterruptedException {
        stopLeftBehind();
        limitLog();
        String options = options(port);
        for (int attempt = 1; ; attempt++) {
            long logged = Files.exists(folder.postgresLog()) ? Files.size(folder.postgresLog()) : 0;
            PostgresCommand.Outcome outcome = pgCtl(
                    "start",
                    "--wait",
                    "--timeout=" + START_SECONDS,
                    "--log=" + folder.postgresLog(),
                    "--options=" + options);
            if (outcome.isGood()) {
                return;
            }
            String reason = reason(logged);
            if (attempt == ATTEMPTS || !reason.contains("still in use")) {
                throw new StartRefused("PostgreSQL does not start: " + reason + " (see " + folder.postgresLog() + ").");
            }
            Thread.sleep(PAUSE_MILLIS); // the killed PostgreSQL's last processes are still ending
        }
    }

    void stop() throws IOException, InterruptedException {
        PostgresCommand.Outcome outcome = pgCtl("stop", "--wait", "--timeout=" + STOP_SECONDS, "--mode=fast");
        if (!outcome.isGood()) {
            LOG.warn("PostgreSQL did not stop: {}", outcome.lastLine());
        }
    }

    /** The process that serves the files. */
    Optional<ProcessHandle> process() throws IOException {
        Path pidFile = folder.postgres().resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(pid -> pid.matches("[0-9]{1,18}"))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
        }
    }

    private void stopLeftBehind() throws IOException, InterruptedException {
        Optional<ProcessHandle> process = process();
        if (process.isEmpty()) {
            return;
        }
        if (isPostgres(process.get())) {
            LOG.info("Stopping the PostgreSQL that a killed server left behind");
            stop();
            return;
        }
        // Killed and not yet cleared away by the system, or its number belongs to another program by now, which
        // must not be hit. PostgreSQL would take either for a living one.
        awaitEndOfBackends();
        Files.deleteIfExists(folder.postgres().resolve("postmaster.pid"));
    }

    private void awaitEndOfBackends() throws IOException, InterruptedException {
        Path programs = folder.programs().toRealPath();
        for (int attempt = 1; ProcessHandle.allProcesses().anyMatch(process -> runs(process, programs)); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new StartRefused("Processes of a killed PostgreSQL are still working on " + folder.postgres()
                        + ": end them, or start again later.");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(program -> Path.of(program).getFileName().toString().startsWith("postgres"))
                .isPresent();
    }

    private static boolean runs(ProcessHandle process, Path programs) {
        return process.info()
                .command()
                .filter(program -> Path.of(program).startsWith(programs))
                .isPresent();
    }

    private static String options(int port) {
        StringBuilder options = new StringBuilder("-p ").append(port);
        Stream.of(DURABLE, CLOSED)
                .flatMap(settings -> settings.entrySet().stream())
                .forEach(setting -> options.append(" -c ")
                        .append(setting.getKey())
                        .append('=')
                        .append(setting.getValue()));
        return options.toString();
    }

    private PostgresCommand.Outcome pgCtl(String action, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(action, "--pgdata=" + folder.postgres()));
        all.addAll(List.of(arguments));
        return command.run("pg_ctl", all);
    }

    /** The line of the log that says why PostgreSQL ended. */
    private String reason(long logged) throws IOException {
        if (Files.notExists(folder.postgresLog())) {
            return "it says nothing";
        }
        byte[] log = Files.readAllBytes(folder.postgresLog());
        String news =
                new String(log, (int) logged, (int) (log.length - logged), java.nio.charset.StandardCharsets.UTF_8);
        return news.lines()
                .filter(line -> line.contains("FATAL:"))
                .map(line -> line.substring(line.indexOf("FATAL:") + "FATAL:".length())
                        .strip())
                .reduce((first, last) -> last)
                .orElse("it says nothing");
    }

    private void limitLog() throws IOException {
        Path log = folder.postgresLog();
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling("postgres.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
