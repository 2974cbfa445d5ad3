package dev.annals.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.ledger.Checkpoint;
import dev.annals.ledger.SignedNote;
import dev.annals.ledger.SigningKey;
import dev.annals.server.startup.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed while it hands out what it has signed. */
class KilledBeforePublishingTest {
    @TempDir
    Path home;

    @Test
    void the_next_server_publishes_what_was_signed_and_signs_nothing_else_of_that_size() throws Exception {
        Path data = home.resolve("data");
        Files.createDirectories(data.resolve("secret"));
        SigningKey key = new KeyFile(data.resolve("secret/ledger.keys")).make("ledger.example/annals");
        try (WitnessForTests witness = new WitnessForTests(key.verifier())) {
            Map<String, String> settings = Map.of(
                    "ANNALS_CHECKPOINT_EVERY",
                    "PT1S",
                    "ANNALS_WITNESSES",
                    witness.address().url() + " " + witness.key);
            CountDownLatch held = witness.hold();
            try (ServerProcess server = ServerProcess.start(data, settings).awaitReady()) {
                await().atMost(LedgerClient.LONG).until(() -> !witness.notes.isEmpty());
                server.kill();
            }
            held.countDown();
            try (ServerProcess server = ServerProcess.start(data, settings).awaitReady()) {
                LedgerClient ledger = new LedgerClient(server.api());
                ledger.event();
                long size = ledger.sign();
                await().atMost(LedgerClient.LONG).until(() -> witness.knows() >= size);
                assertThat(ledger.state().has("flaw")).isFalse();
            }
            assertOneNotePerSize(witness.notes);
        }
    }

    private static void assertOneNotePerSize(List<SignedNote> notes) {
        Map<Long, Checkpoint> bySize = new HashMap<>();
        for (SignedNote note : notes) {
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            assertThat(bySize.merge(checkpoint.size(), checkpoint, (first, again) -> first))
                    .isEqualTo(checkpoint);
        }
    }
}
