package dev.annals.server.readmodel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.RunningServer;
import dev.annals.server.cli.Rejected;
import dev.annals.server.startup.DataFolder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ReadModelsCommandTest {
    private final StringWriter out = new StringWriter();

    @Test
    void all_read_models_are_rebuilt_and_verified() {
        RunningServer.shared().api().create("/customers", "{'kind':'PERSON','name':'Folded anew'}");
        assertThat(run("rebuild")).as(out.toString()).isZero();
        assertThat(out.toString()).contains("rebuild: 100 %").contains("events, rebuilt.");
        assertThat(run("verify-models", "customer360", "audit"))
                .as(out.toString())
                .isZero();
        assertThat(out.toString()).contains("events, verified.");
    }

    @Test
    void a_read_model_that_is_none_is_refused() {
        assertThat(run("rebuild", "weather")).isEqualTo(Rejected.NOT_ACCEPTED);
        assertThat(out.toString()).contains("UNKNOWN_READ_MODEL");
    }

    @Test
    void a_row_that_somebody_changed_is_named() {
        RunningServer server = RunningServer.shared();
        UUID id = server.api().create("/customers", "{'kind':'PERSON','name':'Changed behind'}");
        assertThat(server.api().get("/customers/" + id + "?atLeast=1").status()).isEqualTo(200);
        new JdbcTemplate(server.bean(DataSource.class))
                .update("UPDATE read_model.customer SET name = 'Somebody else' WHERE id = ?", id);

        assertThat(run("verify-models", "customer360")).isEqualTo(1);
        assertThat(out.toString()).contains("first: customer " + id);

        assertThat(run("rebuild", "customer360")).isZero();
        assertThat(run("verify-models", "customer360")).isZero();
    }

    @Test
    void a_server_that_does_not_run_is_named() {
        int code = ReadModelsCommand.run(
                Map.of("ANNALS_URL", "http://127.0.0.1:1", "ANNALS_TOKEN", "x"), new PrintWriter(out, true), "rebuild");
        assertThat(code).isEqualTo(Rejected.NO_SERVER);
        assertThat(out.toString()).contains("./annals start");
    }

    private int run(String... arguments) {
        RunningServer server = RunningServer.shared();
        return ReadModelsCommand.run(
                Map.of(
                        "ANNALS_URL", server.url(),
                        "ANNALS_TOKEN", server.bean(DataFolder.class).token()),
                new PrintWriter(out, true),
                arguments);
    }
}
