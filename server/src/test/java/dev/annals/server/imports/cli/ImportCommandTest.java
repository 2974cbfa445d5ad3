package dev.annals.server.imports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.RunningServer;
import dev.annals.server.cli.Rejected;
import dev.annals.server.startup.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void aMapping() throws IOException {
        Files.writeString(folder.resolve("mapping.yaml"), """
                mapping: terminal
                files:
                  - file: people.csv
                    entity: customer
                    key: name
                    fields: {kind: {constant: PERSON}, name: name, birthday: born}
                """);
    }

    @Test
    void every_row_in_is_success() throws IOException {
        people("name,born\nAnn,1990-01-01\n");
        assertThat(run()).isZero();
    }

    @Test
    void rows_left_out_are_written_to_a_file_beside_the_reason() throws IOException {
        people("name,born\nBen,1990-02-30\nCoe,1990-01-01\n");
        Path failures = folder.resolve("left-out.csv");
        assertThat(run("--failures", failures.toString())).isEqualTo(ImportCommand.SOME_LEFT_OUT);
        assertThat(Files.readAllLines(failures)).hasSize(2).last().asString().endsWith(",Ben,1990-02-30");
        assertThat(out.toString()).contains("BAD_DATE").contains(failures.toString());
    }

    @Test
    void a_dry_run_says_so() throws IOException {
        people("name,born\nDee,1990-01-01\n");
        assertThat(run("--dry-run")).isZero();
        assertThat(out.toString()).contains("Dry run");
    }

    @Test
    void a_mapping_that_is_none_is_refused_with_its_line() throws IOException {
        Files.writeString(folder.resolve("mapping.yaml"), "mapping: x\nfils: []\n");
        assertThat(run()).isEqualTo(Rejected.NOT_ACCEPTED);
        assertThat(out.toString()).contains("mapping.yaml:2:1");
    }

    @Test
    void a_file_that_is_missing_is_named() {
        assertThat(run()).isEqualTo(Rejected.NOT_ACCEPTED);
        assertThat(out.toString()).contains("people.csv");
    }

    @Test
    void a_server_that_does_not_run_is_named() throws IOException {
        people("name,born\n");
        int code = ImportCommand.run(
                Map.of("ANNALS_URL", "http://127.0.0.1:1", "ANNALS_TOKEN", "x"),
                new PrintWriter(out, true),
                folder.toString(),
                folder.toString());
        assertThat(code).isEqualTo(Rejected.NO_SERVER);
    }

    private void people(String csv) throws IOException {
        Files.writeString(folder.resolve("people.csv"), csv);
    }

    private int run(String... options) {
        RunningServer server = RunningServer.shared();
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add(folder.toString());
        arguments.add(folder.toString());
        return ImportCommand.run(
                Map.of(
                        "ANNALS_URL", server.url(),
                        "ANNALS_TOKEN", server.bean(DataFolder.class).token()),
                new PrintWriter(out, true),
                arguments.toArray(String[]::new));
    }
}
