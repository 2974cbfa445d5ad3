package dev.annals.server.sealing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.RunningServer;
import dev.annals.server.cli.Rejected;
import dev.annals.server.startup.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class RotateMasterKeyCommandTest {
    private final RunningServer server = RunningServer.shared();
    private final JdbcTemplate sql = new JdbcTemplate(server.bean(DataSource.class));
    private final StringWriter out = new StringWriter();

    @Test
    void every_key_is_wrapped_by_a_new_master_key_and_no_event_is_touched() throws IOException {
        UUID customer = server.api().create("/customers", "{'kind':'PERSON','name':'Wrapped anew'}");
        List<String> before = masterKeysInUse();
        int lines = lines();
        String events = events();

        assertThat(run(Map.of(
                        "ANNALS_URL", server.url(),
                        "ANNALS_TOKEN", server.bean(DataFolder.class).token())))
                .as(out.toString())
                .isZero();

        assertThat(out.toString())
                .contains("are wrapped by the master key", masterKeysInUse().getFirst());
        assertThat(masterKeysInUse()).hasSize(1).doesNotContainAnyElementsOf(before);
        assertThat(lines()).isEqualTo(lines + 1);
        assertThat(events()).isEqualTo(events);
        assertThat(server.api().get("/customers/" + customer + "?atLeast=1").text())
                .contains("Wrapped anew");
    }

    @Test
    void a_server_that_does_not_run_is_named() {
        assertThat(run(Map.of("ANNALS_URL", "http://127.0.0.1:1", "ANNALS_TOKEN", "x")))
                .isEqualTo(Rejected.NO_SERVER);
        assertThat(out.toString()).contains("./annals start");
    }

    private int run(Map<String, String> environment) {
        return RotateMasterKeyCommand.run(environment, new PrintWriter(out, true));
    }

    private List<String> masterKeysInUse() {
        return sql.queryForList(
                "SELECT DISTINCT master_key FROM privacy.subject_key WHERE master_key IS NOT NULL", String.class);
    }

    private int lines() throws IOException {
        return Files.readAllLines(server.bean(DataFolder.class).masterKeys()).size();
    }

    private String events() {
        return String.valueOf(sql.queryForObject(
                "SELECT md5(string_agg(payload, '' ORDER BY position)) FROM journal.event WHERE position <= 10",
                String.class));
    }
}
