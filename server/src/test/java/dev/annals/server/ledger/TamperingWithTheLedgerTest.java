package dev.annals.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.RunningServer;
import dev.annals.server.startup.LedgerSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator of the database does behind the server's back shows, and is not signed. */
class TamperingWithTheLedgerTest {
    @TempDir
    Path folder;

    private RunningServer server;
    private LedgerClient ledger;

    @BeforeEach
    void start() {
        server = RunningServer.apart(folder, new LedgerSettings(null, Duration.ofDays(1), null, List.of()));
        ledger = new LedgerClient(server.api());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatever_is_changed_or_missing_nothing_is_signed_over_it() throws Exception {
        Api api = ledger.api();
        UUID grown = ledger.event();
        long size = ledger.sign();
        Path keys = folder.resolve("secret/ledger.keys");
        Path away = folder.resolve("secret/elsewhere");

        // Without keys.
        Files.move(keys, away);
        ledger.event();
        assertThat(api.post("/ledger/checkpoints", "").code()).isEqualTo("LEDGER_KEYS_MISSING");
        assertThat(ledger.state().get("keysMissing").asBoolean()).isTrue();
        Files.move(away, keys);
        long position = changeTheNextEventBeforeItIsInTheTree();

        // An event that is not what its leaf says.
        await().atMost(LedgerClient.LONG).until(() -> ledger.state().has("flaw"));
        assertThat(ledger.state().at("/flaw/check").asString()).isEqualTo("EVENT");
        assertThat(ledger.state().at("/flaw/at").asLong()).isEqualTo(position);
        assertThat(api.post("/ledger/checkpoints", "").code()).isEqualTo("LEDGER_FLAWED");
        change("UPDATE journal.event SET payload = trim(payload) WHERE position = " + position);
        await().atMost(LedgerClient.LONG).until(() -> !ledger.state().has("flaw"));
        long later = ledger.sign();
        assertThat(later).isGreaterThan(size);

        // An event and its leaf, long after.
        change("UPDATE journal.event SET payload = payload || ' ' WHERE position = "
                + ledger.stored(grown).position()
                + "; UPDATE journal.event AS e SET leaf_hash = journal.leaf_hash(e)");
        assertThat(api.get("/ledger/proofs/inclusion?event=" + grown).code()).isEqualTo("LEDGER_FLAWED");
        ledger.event();
        assertThat(api.post("/ledger/checkpoints", "").code()).isEqualTo("LEDGER_FLAWED");
        assertThat(ledger.state().at("/flaw/check").asString()).isEqualTo("GROWTH");
        assertThat(ledger.state().at("/checkpoint/size").asLong()).isEqualTo(later);
    }

    /** While somebody holds the tree's row, nothing grows. */
    private long changeTheNextEventBeforeItIsInTheTree() throws SQLException {
        try (Connection connection = server.bean(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT FROM ledger.tree FOR UPDATE");
            UUID event = ledger.event();
            long position = ledger.stored(event).position();
            change("UPDATE journal.event SET payload = payload || ' ' WHERE position = " + position);
            connection.rollback();
            connection.setAutoCommit(true);
            return position;
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = server.bean(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE journal.event DISABLE TRIGGER event_is_append_only; " + sql
                    + "; ALTER TABLE journal.event ENABLE ALWAYS TRIGGER event_is_append_only");
        }
    }
}
