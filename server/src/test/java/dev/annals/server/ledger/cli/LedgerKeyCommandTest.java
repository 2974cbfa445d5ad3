package dev.annals.server.ledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.ledger.SigningKey;
import dev.annals.ledger.VerifierKey;
import dev.annals.server.ledger.KeyFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerKeyCommandTest {
    @TempDir
    Path data;

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void firstStart() throws IOException {
        Files.createDirectory(data.resolve("secret"));
    }

    @Test
    void a_new_key_has_the_name_of_the_ledger_and_stands_last() throws IOException {
        SigningKey first = key();

        assertThat(run("new")).isZero();

        assertThat(keys()).hasSize(2).startsWith(first.verifier());
        assertThat(keys().getLast().name()).isEqualTo("ledger.example");
        assertThat(out.toString()).startsWith(keys().getLast().toString()).doesNotContain("PRIVATE");
        assertThat(Files.getPosixFilePermissions(data.resolve("secret/ledger.keys")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_key_is_retired_by_its_id_but_not_the_last() throws IOException {
        String first = KeyFile.id(key().verifier());
        run("new");

        assertThat(run("retire", "00000000")).isEqualTo(2);
        assertThat(run("retire", first)).isZero();
        assertThat(keys()).hasSize(1);
        assertThat(run("retire", KeyFile.id(keys().getFirst()))).isEqualTo(2);
        assertThat(keys()).hasSize(1);
    }

    @Test
    void without_a_key_or_with_a_damaged_one_nothing_is_done() throws IOException {
        assertThat(run("new")).isEqualTo(2);
        Files.writeString(data.resolve("secret/ledger.keys"), "PRIVATE+KEY+x\n");
        assertThat(run("new")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(out.toString()).contains("damaged");
    }

    @Test
    void what_is_asked_for_wrongly_is_refused_and_changes_nothing() throws IOException {
        VerifierKey first = key().verifier();

        for (String[] wrong : List.of(
                new String[] {"retire"},
                new String[] {"retire", KeyFile.id(first), "more"},
                new String[] {"retire", "--force", KeyFile.id(first)},
                new String[] {"new", "more"},
                new String[] {"replace"})) {
            assertThat(run(wrong)).as(String.join(" ", wrong)).isEqualTo(2);
        }
        assertThat(run("--help")).isZero();
        assertThat(keys()).containsExactly(first);
        assertThat(out.toString()).doesNotContain("PRIVATE", "Exception");
    }

    @Test
    void a_file_of_keys_that_cannot_be_read_is_said_to_be() throws IOException {
        Files.createDirectory(data.resolve("secret/ledger.keys"));

        assertThat(run("new")).isEqualTo(2);
        assertThat(run("retire", "00000000")).isEqualTo(2);
        assertThat(out.toString()).contains("cannot be read").doesNotContain("Exception");
    }

    private SigningKey key() throws IOException {
        SigningKey key = SigningKey.generate("ledger.example", new SecureRandom());
        Files.writeString(data.resolve("secret/ledger.keys"), key.secret() + "\n");
        return key;
    }

    private List<VerifierKey> keys() {
        return new KeyFile(data.resolve("secret/ledger.keys"))
                .read().stream().map(SigningKey::verifier).toList();
    }

    private int run(String... arguments) {
        return LedgerKeyCommand.run(Map.of("ANNALS_DATA", data.toString()), new PrintWriter(out, true), arguments);
    }
}
