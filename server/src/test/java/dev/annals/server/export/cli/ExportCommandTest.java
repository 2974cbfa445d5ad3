package dev.annals.server.export.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.annals.server.RunningServer;
import dev.annals.server.cli.Rejected;
import dev.annals.server.startup.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    private final StringWriter out = new StringWriter();
    private final RunningServer server = RunningServer.shared();
    private final UUID customer = server.api().create("/customers", "{'kind':'PERSON','name':'On the terminal'}");

    @TempDir
    Path folder;

    @Test
    void the_events_are_in_the_file_when_the_bar_is_full() throws IOException {
        Path file = folder.resolve("one.ndjson");
        assertThat(run("--entity", "customer:" + customer, file.toString()))
                .as(out.toString())
                .isZero();
        assertThat(out.toString()).contains("export: 100 %, 1 of 1 events").contains("1 events in " + file);
        assertThat(Files.readString(file)).contains("customer.registered").endsWith("}\n");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void a_table_is_written_whole() throws IOException {
        Path file = folder.resolve("one.parquet");
        assertThat(run("--format", "parquet", "--from", "1", "--to", "2", file.toString()))
                .as(out.toString())
                .isZero();
        assertThat(out.toString()).contains("2 events in " + file);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .startsWith("PAR1")
                .endsWith("PAR1");
    }

    @Test
    void a_file_that_is_there_stays_as_it_is() throws IOException {
        Path file = Files.writeString(folder.resolve("mine"), "mine");
        assertThat(run(file.toString())).isEqualTo(Rejected.NOT_ACCEPTED);
        assertThat(out.toString()).hasLineCount(1).contains("is there already");
        assertThat(file).hasContent("mine");
    }

    @Test
    void what_the_server_refuses_is_one_line_and_no_file() throws IOException {
        assertThat(run("--type", "weather", folder.resolve("x").toString())).isEqualTo(Rejected.NOT_ACCEPTED);
        assertThat(out.toString()).hasLineCount(1).contains("BAD_FILTER_VALUE");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        assertThat(run("--to", "1", folder.resolve("no/where").toString())).isEqualTo(Rejected.NOT_ACCEPTED);
        assertThat(out.toString()).contains("It cannot be written: ");
    }

    @Test
    void what_breaks_off_leaves_no_file() throws IOException {
        assertThat(exportFromServerThatSends("{}\n", 100)).isEqualTo(Rejected.NO_SERVER);
        assertThat(out.toString()).contains("broke off, no file was written");
        assertThat(files()).isEmpty();
    }

    @Test
    void fewer_events_than_announced_leave_no_file() throws IOException {
        assertThat(exportFromServerThatSends("{}\n", 3)).isEqualTo(Rejected.NO_SERVER);
        assertThat(out.toString()).contains("less than it had announced");
        assertThat(files()).isEmpty();
    }

    /** @param length that is announced in bytes; what is longer than the content never comes */
    private int exportFromServerThatSends(String content, int length) throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Annals-Events", "2");
            exchange.sendResponseHeaders(200, length);
            exchange.getResponseBody().write(content.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        other.start();
        try {
            String url = "http://127.0.0.1:" + other.getAddress().getPort();
            return run(
                    Map.of("ANNALS_URL", url, "ANNALS_TOKEN", "x"),
                    folder.resolve("short").toString());
        } finally {
            other.stop(0);
        }
    }

    @Test
    void a_server_that_does_not_run_is_named() {
        Map<String, String> nowhere = Map.of("ANNALS_URL", "http://127.0.0.1:1", "ANNALS_TOKEN", "x");
        assertThat(run(nowhere, folder.resolve("x").toString())).isEqualTo(Rejected.NO_SERVER);
        assertThat(out.toString()).contains("./annals start");
    }

    private Stream<Path> files() throws IOException {
        return Files.list(folder);
    }

    private int run(String... arguments) {
        return run(
                Map.of(
                        "ANNALS_URL", server.url(),
                        "ANNALS_TOKEN", server.bean(DataFolder.class).token()),
                arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        return ExportCommand.run(environment, new PrintWriter(out, true), arguments);
    }
}
