package dev.annals.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.ledger.Checkpoint;
import dev.annals.ledger.ConsistencyProof;
import dev.annals.ledger.Hash;
import dev.annals.ledger.InclusionProof;
import dev.annals.ledger.SignedNote;
import dev.annals.ledger.SigningKey;
import dev.annals.ledger.StoredEvent;
import dev.annals.ledger.TlogProof;
import dev.annals.ledger.Trust;
import dev.annals.ledger.Verification;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import dev.annals.server.startup.LedgerSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A server that signs on demand: after its first checkpoint, a day passes until the next. */
class LedgerOverHttpTest {
    @TempDir
    static Path folder;

    private static RunningServer server;
    private static LedgerClient ledger;

    private final Api api = ledger.api();

    @BeforeAll
    static void start() {
        server = RunningServer.apart(
                folder, new LedgerSettings("ledger.example/annals", Duration.ofDays(1), null, List.of()));
        ledger = new LedgerClient(server.api());
        ledger.sign();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void an_inclusion_proof_holds_for_the_stored_event_under_the_checkpoint() {
        UUID event = ledger.event();
        Checkpoint checkpoint = ledger.checkpoint(ledger.sign());

        JsonNode proof = api.get("/ledger/proofs/inclusion?event=" + event).json();

        StoredEvent stored = ledger.stored(event);
        assertThat(proof.get("position").asLong()).isEqualTo(stored.position());
        assertThat(proof.get("leafHash").asString())
                .isEqualTo(stored.leaf().hash().toString());
        assertThat(inclusion(proof).proves(stored.leaf().hash(), checkpoint.root()))
                .isTrue();
    }

    @Test
    void a_proof_can_be_asked_for_at_an_earlier_size() {
        UUID event = ledger.event();
        long earlier = ledger.sign();
        ledger.event();
        ledger.sign();

        JsonNode proof = api.get("/ledger/proofs/inclusion?event=" + event + "&treeSize=" + earlier)
                .json();
        assertThat(inclusion(proof)
                        .proves(
                                ledger.stored(event).leaf().hash(),
                                ledger.checkpoint(earlier).root()))
                .isTrue();
    }

    @Test
    void the_proof_file_verifies_with_the_public_key_alone() {
        UUID event = ledger.event();
        long size = ledger.sign();
        String path = "/ledger/proofs/inclusion?event=" + event;
        Reply asked = api.with("Accept", "text/vnd.c2sp.tlog-proof").get(path);
        Reply named = api.get("/ledger/proofs/inclusion.tlog-proof?event=" + event + "&treeSize=" + size);

        assertThat(named.text()).isEqualTo(asked.text());
        assertThat(asked.header("Content-Type")).startsWith("text/vnd.c2sp.tlog-proof");
        TlogProof proof = TlogProof.parse(asked.body());
        assertThat(Verification.of(proof, ledger.stored(event), ledger.trust()).holds())
                .isTrue();
    }

    @Test
    void a_consistency_proof_holds_between_two_checkpoints() {
        long from = ledger.sign();
        ledger.event();
        long to = ledger.sign();

        JsonNode proof = api.get("/ledger/proofs/consistency?from=" + from).json();
        assertThat(proof.get("to").asLong()).isEqualTo(to);
        assertThat(new ConsistencyProof(from, to, hashes(proof))
                        .proves(
                                ledger.checkpoint(from).root(),
                                ledger.checkpoint(to).root()))
                .isTrue();
    }

    @Test
    void the_tiles_are_the_tree() {
        while (ledger.sign() < 300) {
            api.create("/customers", "{'kind':'PERSON','name':'Example Person'}");
        }
        List<Hash> leaves = JdbcClient.create(server.bean(DataSource.class))
                .sql("SELECT leaf_hash FROM journal.event ORDER BY position")
                .query((row, number) -> Hash.fromBytes(row.getBytes(1)))
                .list();

        assertThat(tile("0/000")).isEqualTo(leaves.subList(0, 256));
        assertThat(tile("0/001.p/44")).isEqualTo(leaves.subList(256, 300));
        assertThat(tile("1/000.p/1")).containsExactly(root(leaves.subList(0, 256)));
        assertThat(api.get("/ledger/tile/1/000").code()).isEqualTo("TREE_SIZE_UNKNOWN");
        assertThat(api.get("/ledger/tile/9/000").code()).isEqualTo("TREE_SIZE_UNKNOWN");
        assertThat(api.get("/ledger/tile/0/0").code()).isEqualTo("NO_SUCH_ADDRESS");
    }

    @Test
    void a_size_is_signed_once_and_what_was_signed_is_listed() {
        ledger.event();
        Reply first = api.post("/ledger/checkpoints", "");
        Reply again = api.post("/ledger/checkpoints", "");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        String size = first.json().get("size").asString();
        assertThat(first.header("Location")).isEqualTo("/api/v1/ledger/checkpoint?size=" + size);
        ledger.event();
        long newest = ledger.sign();
        JsonNode page = api.get("/ledger/checkpoints?limit=1").json();
        assertThat(page.at("/items/0/size").asLong()).isEqualTo(newest);
        assertThat(api.get("/ledger/checkpoints?limit=1&cursor="
                                + page.get("nextCursor").asString())
                        .json()
                        .at("/items/0/size")
                        .asString())
                .isEqualTo(size);
        assertThat(api.get("/ledger/checkpoints?limit=0").code()).isEqualTo("BAD_PARAMETER");
    }

    @Test
    void what_is_exposed_shows_in_the_answer_and_in_the_meters() {
        long size = ledger.sign();
        ledger.event();
        JsonNode state = ledger.state();
        long events = state.at("/exposed/events").asLong();
        assertThat(events).isEqualTo(state.get("head").asLong() - size).isPositive();
        assertThat(state.at("/exposed/since").asString()).isNotEmpty();
        assertThat(state.at("/checkpoint/size").asLong()).isEqualTo(size);
        assertThat(state.has("flaw")).isFalse();
        MeterRegistry meters = server.bean(MeterRegistry.class);
        assertThat(meters.get("annals.ledger.exposed").gauge().value()).isGreaterThanOrEqualTo(events);
        assertThat(meters.get("annals.ledger.exposed.time").gauge().value()).isPositive();
        assertThat(meters.get("annals.ledger.flawed").gauge().value()).isZero();
    }

    @Test
    void an_event_beyond_the_newest_checkpoint_is_not_in_the_ledger_yet() {
        UUID event = ledger.event();
        Reply reply = api.get("/ledger/proofs/inclusion?event=" + event);
        assertThat(reply.code()).isEqualTo("NOT_IN_LEDGER_YET");
        assertThat(reply.header("Retry-After")).isEqualTo("1");
        assertThat(api.get("/ledger/proofs/inclusion.tlog-proof?event=" + event).code())
                .isEqualTo("NOT_IN_LEDGER_YET");
    }

    @Test
    void sizes_and_events_that_are_not_there_are_refused() {
        UUID event = ledger.event();
        long size = ledger.sign();
        for (String path : List.of(
                "/ledger/checkpoint?size=1000000",
                "/ledger/proofs/inclusion?event=" + event + "&treeSize=1",
                "/ledger/proofs/inclusion?event=" + event + "&treeSize=1000000",
                "/ledger/proofs/inclusion.tlog-proof?event=" + event + "&treeSize=1",
                "/ledger/proofs/consistency?from=0",
                "/ledger/proofs/consistency?from=1000000",
                "/ledger/proofs/consistency?from=" + size + "&to=" + (size - 1))) {
            assertThat(api.get(path).code()).as(path).isEqualTo("TREE_SIZE_UNKNOWN");
        }
        assertThat(api.get("/ledger/events/" + UUID.randomUUID()).code()).isEqualTo("NOT_FOUND");
        assertThat(api.withoutToken().get("/ledger/checkpoint").status()).isEqualTo(401);
    }

    @Test
    void keys_follow_on_each_other_and_old_notes_stay_verifiable() {
        KeyFile keys = server.bean(KeyFile.class);
        Trust before = ledger.trust();
        SignedNote old = ledger.note(ledger.sign());

        SigningKey next = keys.add();
        ledger.event();
        SignedNote both = ledger.note(ledger.sign());
        keys.retire(KeyFile.id(before.ledgerKeys().getFirst()));
        ledger.event();
        SignedNote after = ledger.note(ledger.sign());

        assertThat(both.signers(before.ledgerKeys()).genuine()).hasSize(1);
        assertThat(both.signers(List.of(next.verifier())).genuine()).hasSize(1);
        assertThat(after.signers(before.ledgerKeys()).genuine()).isEmpty();
        assertThat(ledger.trust().ledgerKeys()).startsWith(next.verifier()).containsAll(before.ledgerKeys());
        assertThat(old.signers(ledger.trust().ledgerKeys()).genuine()).isNotEmpty();
        JsonNode shown = ledger.state().get("keys");
        assertThat(shown.get(0).get("inUse").asBoolean()).isTrue();
        assertThat(shown.get(1).get("lastSize").asLong())
                .isEqualTo(Checkpoint.parse(both.text()).size());
    }

    private InclusionProof inclusion(JsonNode proof) {
        return new InclusionProof(
                proof.get("leafIndex").asLong(), proof.get("treeSize").asLong(), hashes(proof));
    }

    private static List<Hash> hashes(JsonNode proof) {
        return proof.get("hashes")
                .valueStream()
                .map(hash -> Hash.parse(hash.asString()))
                .toList();
    }

    private List<Hash> tile(String path) {
        byte[] bytes = api.get("/ledger/tile/" + path).body();
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < bytes.length; i += Hash.LENGTH) {
            hashes.add(Hash.fromBytes(Arrays.copyOfRange(bytes, i, i + Hash.LENGTH)));
        }
        return hashes;
    }

    private static Hash root(List<Hash> full) {
        int half = full.size() / 2;
        return half == 0
                ? full.getFirst()
                : Hash.ofNode(root(full.subList(0, half)), root(full.subList(half, full.size())));
    }
}
