package dev.annals.server.startup;

import dev.annals.server.AnnalsServer;
import dev.annals.server.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The server as a process of its own, on a data folder. */
public final class ServerProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 240;

    private final Path data;
    private final Path errors;
    private final Process process;

    private ServerProcess(Path data, Path errors, Process process) {
        this.data = data;
        this.errors = errors;
        this.process = process;
    }

    /** Begins to start on any free port, with more settings if need be. */
    public static ServerProcess start(Path data, Map<String, String> settings) throws IOException {
        Path errors = Files.createTempFile(data.getParent(), "errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ANNALS_"));
        builder.environment().put("ANNALS_PORT", "0");
        builder.environment().put("ANNALS_DATA", data.toString());
        builder.environment().putAll(settings);
        return new ServerProcess(data, errors, builder.start());
    }

    private static List<String> command() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx384m",
                "-cp",
                classPath,
                AnnalsServer.class.getName()));
    }

    public ServerProcess awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (pidFile().size() < 2) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new AssertionError("not ready: " + Files.readString(errors));
            }
        }
        return this;
    }

    private List<String> pidFile() throws IOException {
        Path file = data.resolve("annals.pid");
        if (Files.notExists(file)) {
            return List.of();
        }
        List<String> lines = Files.readAllLines(file);
        // A killed server's file is still there until the next one writes its own.
        return !lines.isEmpty() && lines.getFirst().equals(Long.toString(process.pid())) ? lines : List.of();
    }

    public Api api() throws IOException {
        return new Api(
                pidFile().getLast(), Files.readString(data.resolve("token")).strip());
    }

    /** As {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The server's own PostgreSQL. */
    public ProcessHandle postgres() throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running");
        }
        return process.exitValue();
    }

    /** What it said on standard error. */
    List<String> errors() throws IOException {
        return Files.readAllLines(errors);
    }

    /** As {@code ./annals stop}. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
