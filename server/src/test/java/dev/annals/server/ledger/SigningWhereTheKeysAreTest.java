package dev.annals.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.journal.JournalReader;
import dev.annals.journal.ledger.CheckpointSigner;
import dev.annals.journal.ledger.Checkpoints;
import dev.annals.journal.ledger.LedgerTree;
import dev.annals.server.RunningServer;
import dev.annals.server.reactor.Duty;
import dev.annals.server.reactor.Ticking;
import dev.annals.server.startup.LedgerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one database, of which some have the keys of the ledger. */
class SigningWhereTheKeysAreTest {
    private static final Duration EVERY = Duration.ofSeconds(1);

    @TempDir
    Path home;

    private RunningServer server;
    private LedgerClient ledger;
    private Path keys;

    @BeforeEach
    void start() {
        server = RunningServer.apart(home.resolve("data"), new LedgerSettings(null, EVERY, null, List.of()));
        ledger = new LedgerClient(server.api());
        keys = home.resolve("data/secret/ledger.keys");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_process_without_keys_grows_the_ledger_and_leaves_signing_to_one_that_has_them() throws IOException {
        ledger.event();
        await().atMost(LedgerClient.LONG).until(() -> ledger.state().has("checkpoint"));
        Path elsewhere = home.resolve("keys-of-another-process");
        Files.move(keys, elsewhere);

        ledger.event();
        long head = ledger.state().get("head").asLong();
        await().atMost(LedgerClient.LONG).until(() -> ledger.state().get("size").asLong() >= head);
        assertThat(ledger.state().get("keysMissing").asBoolean()).isTrue();

        Duty another = anotherProcessWith(elsewhere);
        try {
            await().atMost(LedgerClient.LONG)
                    .until(() -> ledger.state().at("/checkpoint/size").asLong() >= head);
        } finally {
            another.stop();
        }
        Files.move(elsewhere, keys);
        ledger.event();
        long later = ledger.state().get("head").asLong();
        await().atMost(LedgerClient.LONG)
                .until(() -> ledger.state().at("/checkpoint/size").asLong() >= later);
    }

    @Test
    void keys_of_another_ledger_do_not_take_the_duty() throws IOException {
        ledger.event();
        await().atMost(LedgerClient.LONG).until(() -> ledger.state().has("checkpoint"));
        assertThat(server.bean(Signing.class).canSign()).isTrue();
        Files.delete(keys);
        new KeyFile(keys).make("another.example/ledger");
        assertThat(server.bean(Signing.class).canSign()).isFalse();
    }

    private Duty anotherProcessWith(Path itsKeys) {
        LedgerTree tree = server.bean(LedgerTree.class);
        Checkpoints checkpoints = server.bean(Checkpoints.class);
        Signing signing = new Signing(
                tree,
                server.bean(CheckpointSigner.class),
                checkpoints,
                new KeyFile(itsKeys),
                server.bean(JournalReader.class));
        RegularSigning regular = new RegularSigning(tree, checkpoints, signing, Clock.systemUTC(), EVERY);
        Duty duty = new Duty(
                "signing-of-another", LedgerWiring.SIGNING, server.bean(DataSource.class), regular, new Ticking());
        duty.start();
        return duty;
    }
}
