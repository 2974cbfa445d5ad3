package dev.annals.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The built server on a data folder of its own, handled by the script as a user would. */
final class LocalServer implements AutoCloseable {
    private static final Path HOME =
            Path.of("").toAbsolutePath().endsWith("benchmarks") ? Path.of("..").toAbsolutePath() : Path.of("");

    private final Path data;
    private final int port;
    private final Map<String, String> settings = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    LocalServer() throws IOException {
        data = Files.createTempDirectory("annals-benchmark");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    /** From the next start on. */
    LocalServer with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** Runs the script; its output is shown only when it fails. */
    Duration script(String... arguments) throws IOException, InterruptedException {
        return script(0, arguments);
    }

    /** @param expected exit code */
    Duration script(int expected, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                Stream.concat(Stream.of(HOME.resolve("annals").toString()), Stream.of(arguments))
                        .toList());
        command.environment().putAll(settings);
        command.environment().put("ANNALS_DATA", data.toString());
        command.environment().put("ANNALS_PORT", Integer.toString(port));
        // All load comes as one client.
        command.environment().put("ANNALS_REQUESTS_PER_MINUTE", "999999999");
        Path output = data.resolveSibling(data.getFileName() + ".out");
        command.redirectErrorStream(true).redirectOutput(output.toFile());
        long start = System.nanoTime();
        int exit = command.start().waitFor();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (exit != expected) {
            throw new IllegalStateException(Files.readString(output));
        }
        return took;
    }

    /** Answers the id of what was made. */
    String post(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.body());
        }
        return answer.body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }

    /** Answers the body. */
    String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token())
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return answer.body();
    }

    int port() {
        return port;
    }

    String token() throws IOException {
        return Files.readString(data.resolve("token")).strip();
    }

    /** The end of what it wrote of itself. */
    String log() throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("annals.log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 50), lines.size()));
    }

    long residentMegabytes() throws IOException {
        String line = proc(pid(), "status")
                .filter(text -> text.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
    }

    /** Of the server without its PostgreSQL, in seconds since it started. */
    double cpuSeconds() throws IOException {
        return cpuSeconds(pid());
    }

    /** Of a process of this machine, since it started. */
    static double cpuSeconds(long pid) throws IOException {
        List<String> fields = List.of(proc(pid, "stat")
                .findFirst()
                .orElseThrow()
                .replaceAll(".*\\) ", "")
                .split(" "));
        return (Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12))) / 100.0;
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("annals.pid")).getFirst());
    }

    private static Stream<String> proc(long pid, String file) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), file)).stream();
    }

    static Path home() {
        return HOME;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        script("stop");
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Files.delete(data.resolveSibling(data.getFileName() + ".out"));
    }
}
