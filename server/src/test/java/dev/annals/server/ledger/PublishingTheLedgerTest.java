package dev.annals.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.ledger.Checkpoint;
import dev.annals.ledger.Hash;
import dev.annals.ledger.SignedNote;
import dev.annals.ledger.SigningKey;
import dev.annals.ledger.TlogProof;
import dev.annals.ledger.Trust;
import dev.annals.ledger.Verdict;
import dev.annals.ledger.Verification;
import dev.annals.server.RunningServer;
import dev.annals.server.startup.LedgerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A server that signs each second, with a folder and a witness. */
class PublishingTheLedgerTest {
    private static final String ORIGIN = "ledger.example/annals";

    @TempDir
    static Path home;

    private static Path folder;
    private static SigningKey key;
    private static WitnessForTests witness;
    private static RunningServer server;
    private static LedgerClient ledger;

    @BeforeAll
    static void start() throws Exception {
        folder = Files.createDirectory(home.resolve("checkpoints"));
        Files.createDirectories(home.resolve("data/secret"));
        key = new KeyFile(home.resolve("data/secret/ledger.keys")).make(ORIGIN);
        witness = new WitnessForTests(key.verifier());
        server = RunningServer.apart(
                home.resolve("data"),
                new LedgerSettings(null, Duration.ofSeconds(1), folder, List.of(witness.address())));
        ledger = new LedgerClient(server.api());
    }

    @AfterAll
    static void stop() {
        server.close();
        witness.close();
    }

    @Test
    void every_place_gets_the_newest_checkpoint_and_the_cosignature_comes_with_the_proof() {
        UUID event = ledger.event();
        long size = ledger.sign();
        awaitPublished(size);

        TlogProof proof = TlogProof.parse(ledger.api()
                .get("/ledger/proofs/inclusion.tlog-proof?event=" + event + "&treeSize=" + newest())
                .body());
        Trust trust = new Trust(ORIGIN, List.of(key.verifier()), List.of(witness.key), 1);
        Verdict verdict = Verification.of(proof, ledger.stored(event), trust);
        assertThat(verdict.holds()).as(verdict.toString()).isTrue();
        assertThat(verdict.witnessedBy()).containsExactly(witness.key);
    }

    @Test
    void the_folder_has_each_checkpoint_and_the_newest() throws IOException {
        ledger.event();
        long size = ledger.sign();
        awaitPublished(size);

        SignedNote kept = SignedNote.parse(Files.readAllBytes(folder.resolve("checkpoint." + size)));
        assertThat(Checkpoint.parse(kept.text())).isEqualTo(ledger.checkpoint(size));
        assertThat(kept.signers(List.of(key.verifier())).genuine()).containsExactly(key.verifier());
        assertThat(Checkpoint.parse(SignedNote.parse(Files.readAllBytes(folder.resolve("checkpoint")))
                                .text())
                        .size())
                .isGreaterThanOrEqualTo(size);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        }
    }

    @Test
    void the_folder_has_the_cosignatures_that_came_in_later() throws IOException {
        CountDownLatch held = witness.hold();
        ledger.event();
        long size = ledger.sign();
        await().atMost(LedgerClient.LONG).until(() -> place("file").get("size").asLong() >= size);
        assertThat(cosigned("checkpoint." + size)).isFalse();

        held.countDown();
        awaitPublished(size);
        await().atMost(LedgerClient.LONG).until(() -> cosigned("checkpoint." + size) && cosigned("checkpoint"));
    }

    private static boolean cosigned(String file) throws IOException {
        SignedNote note = SignedNote.parse(Files.readAllBytes(folder.resolve(file)));
        return note.signers(List.of(witness.key)).genuine().contains(witness.key);
    }

    @Test
    void a_folder_that_has_another_past_is_not_written_over() throws IOException {
        ledger.event();
        long size = ledger.sign();
        awaitPublished(size);
        String fork = new Checkpoint(ORIGIN, size - 1, Hash.of("another past"))
                .sign(List.of(key))
                .toString();
        Path newest = folder.resolve("checkpoint");
        String before = Files.readString(newest);
        Files.writeString(newest, fork);
        ledger.event();
        ledger.sign();
        await().atMost(LedgerClient.LONG)
                .until(() -> place("file").path("failure").asString("").equals("HAS_ANOTHER"));
        assertThat(Files.readString(newest)).isEqualTo(fork);

        Files.writeString(newest, before);
        ledger.event();
        awaitPublished(ledger.sign());
    }

    @Test
    void a_witness_that_was_down_is_given_the_newest_later_and_does_not_hold_up_the_folder() {
        witness.goDown(true);
        ledger.event();
        long size = ledger.sign();
        await().atMost(LedgerClient.LONG)
                .until(() -> place("http").path("failure").asString("").equals("ANSWERED_503"));
        await().atMost(LedgerClient.LONG).until(() -> place("file").get("size").asLong() >= size);
        assertThat(place("http").has("nextTry")).isTrue();

        witness.goDown(false);
        ledger.event();
        awaitPublished(ledger.sign());
        assertThat(place("http").has("failure")).isFalse();
    }

    @Test
    void a_witness_that_knows_another_size_gets_the_proof_from_there() {
        ledger.event();
        long first = ledger.sign();
        awaitPublished(first);
        Checkpoint earlier = ledger.checkpoint(ledger.api()
                .get("/ledger/checkpoints")
                .json()
                .at("/items/0/size")
                .asLong());
        // What is remembered of the witness is wrong, as after a restore.
        JdbcClient.create(server.bean(DataSource.class))
                .sql("UPDATE ledger.publication SET size = 1 WHERE place LIKE 'http%'")
                .update();
        witness.learn(earlier);
        int before = witness.answers.size();
        ledger.event();
        awaitPublished(ledger.sign());

        assertThat(witness.answers.subList(before, witness.answers.size())).contains(409, 200);
    }

    @Test
    void a_witness_that_knows_more_than_was_signed_here_shows_that_the_ledger_was_set_back() {
        ledger.event();
        awaitPublished(ledger.sign());
        Checkpoint real = ledger.checkpoint(newest());
        witness.learn(new Checkpoint(ORIGIN, real.size() + 1_000, real.root()));
        ledger.event();
        ledger.sign();
        await().atMost(LedgerClient.LONG)
                .until(() -> place("http").path("failure").asString("").equals("KNOWS_MORE"));
        witness.learn(real);
        ledger.event();
        awaitPublished(ledger.sign());
    }

    private static void awaitPublished(long size) {
        await().atMost(LedgerClient.LONG)
                .until(() -> witness.knows() >= size
                        && place("http").get("size").asLong() >= size
                        && place("file").get("size").asLong() >= size);
    }

    private static long newest() {
        return place("http").get("size").asLong();
    }

    private static JsonNode place(String scheme) {
        return ledger.state()
                .get("places")
                .valueStream()
                .filter(place -> place.get("place").asString().startsWith(scheme))
                .findFirst()
                .orElseThrow();
    }
}
