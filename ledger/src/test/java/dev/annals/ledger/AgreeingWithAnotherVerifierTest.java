package dev.annals.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.annals.testing.OtherVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verifier in {@code docs/verify} was written from the description alone and comes to the same verdicts. */
class AgreeingWithAnotherVerifierTest {
    private static final Path RECEIVED = Path.of("target", "received");
    private static final KeptLedger LEDGER = new KeptLedger(Histories.of(20), exampleKey());
    private static final int EXAMPLE = 7;

    @TempDir
    Path folder;

    @Test
    void the_example_is_as_described() throws IOException {
        Map<String, String> example = Map.of(
                "customer.tlog-proof", LEDGER.proofFile(EXAMPLE).toString(),
                "customer.json", json(LEDGER.events.get(EXAMPLE - 1)),
                "ledger.vkey", LEDGER.key.verifier() + "\n");
        Files.createDirectories(RECEIVED);
        for (Map.Entry<String, String> file : example.entrySet()) {
            Files.writeString(RECEIVED.resolve(file.getKey()), file.getValue());
        }
        example.forEach((name, content) -> assertThat(
                        OtherVerifier.FOLDER.resolve("example").resolve(name))
                .exists()
                .hasContent(content));
    }

    @Test
    void the_example_holds_for_the_other_verifier() throws Exception {
        Path example = OtherVerifier.FOLDER.resolve("example");
        assertThat(others(
                        LEDGER.key.verifier(),
                        List.of(),
                        List.of(example.resolve("customer.tlog-proof"), example.resolve("customer.json"))))
                .containsExactly("holds: the event at position 7 is in the ledger of 20");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void both_come_to_the_same_verdicts(long seed) throws Exception {
        Random random = new Random(seed);
        KeptLedger ledger = KeptLedger.over(1 + random.nextInt(600));
        List<Path> files = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int position = 1 + random.nextInt(ledger.events.size());
            byte[] proof = ledger.proofFile(position).toString().getBytes(UTF_8);
            StoredEvent event = ledger.events.get(position - 1);
            if (random.nextInt(3) == 0) {
                List<StoredEvent> others = otherFiles(event);
                event = others.get(random.nextInt(others.size()));
            }
            if (random.nextInt(3) == 0) {
                proof[random.nextInt(proof.length)] ^= (byte) (1 << random.nextInt(7));
            }
            files.add(Files.write(folder.resolve(i + ".tlog-proof"), proof));
            files.add(Files.writeString(folder.resolve(i + ".json"), json(event)));
            ours.add(verdict(proof, event, ledger.trust()));
        }
        assertThat(others(ledger.key.verifier(), List.of(), files)).isEqualTo(ours);
        assertThat(ours).anyMatch(line -> line.startsWith("holds")).anyMatch(line -> line.startsWith("fails"));
    }

    @Test
    void both_believe_the_same_witnesses() throws Exception {
        Witness known = new Witness("one.example.org");
        Witness unknown = new Witness("two.example.org");
        List<Path> files = new ArrayList<>();
        TlogProof proof = LEDGER.proofFile(EXAMPLE);
        for (Witness witness : List.of(known, unknown)) {
            SignedNote seen = proof.checkpoint().with(witness.cosign(proof.checkpoint(), 1_790_000_000));
            TlogProof witnessed = new TlogProof(proof.extra(), proof.index(), proof.hashes(), seen);
            files.add(Files.writeString(folder.resolve(witness.key.name() + ".tlog-proof"), witnessed.toString()));
            files.add(OtherVerifier.FOLDER.resolve("example").resolve("customer.json"));
        }
        assertThat(others(LEDGER.key.verifier(), List.of("--witness", known.key.toString(), "--witnesses", "1"), files))
                .containsExactly("holds: the event at position 7 is in the ledger of 20", "fails: WITNESSES 20");
    }

    /** The file does not say a second time when the event occurred. */
    private static List<StoredEvent> otherFiles(StoredEvent event) {
        return Histories.oneFieldChanged(event).stream()
                .filter(other -> Objects.equals(other.occurredAt(), event.occurredAt()))
                .toList();
    }

    private static String verdict(byte[] file, StoredEvent event, Trust trust) {
        TlogProof proof;
        try {
            proof = TlogProof.parse(file);
        } catch (MalformedException e) {
            return "fails: MALFORMED";
        }
        Verdict.Flaw flaw = Verification.of(proof, event, trust).flaw();
        return flaw != null
                ? "fails: " + flaw.check() + " " + flaw.at()
                : "holds: the event at position " + event.position() + " is in the ledger of "
                        + Checkpoint.parse(proof.checkpoint().text()).size();
    }

    private static List<String> others(VerifierKey key, List<String> options, List<Path> files) throws Exception {
        assumeThat(OtherVerifier.canRun())
                .as("python3 is there, so that both verifiers can be compared")
                .isTrue();
        return OtherVerifier.tell(key.toString(), options, files);
    }

    /** As the description has it; {@code occurredAt} stands in the metadata already. */
    private static String json(StoredEvent event) {
        return """
                {
                  "position": %d,
                  "eventId": "%s",
                  "aggregateType": "%s",
                  "aggregateId": "%s",
                  "version": %d,
                  "name": "%s",
                  "revision": %d,
                  "recordedAt": "%s",
                  "metadata": "%s",
                  "payload": "%s"
                }
                """.formatted(
                        event.position(),
                        event.eventId(),
                        event.aggregateType(),
                        event.aggregateId(),
                        event.version(),
                        event.name(),
                        event.revision(),
                        event.recordedAt(),
                        escaped(event.metadata()),
                        escaped(event.payload()));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** A key that everybody knows, for an example that stays the same. */
    private static SigningKey exampleKey() {
        return SigningKey.generate(KeptLedger.ORIGIN, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                Arrays.fill(bytes, (byte) 42);
            }
        });
    }
}
