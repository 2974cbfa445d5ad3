package dev.annals.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.annals.ledger.SignedNote;
import dev.annals.ledger.StoredEvent;
import dev.annals.testing.OtherVerifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verifier in {@code docs/verify} comes to the same verdicts about archives, be they good or not. */
class AgreeingWithAnotherVerifierTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void both_come_to_the_same_verdicts(long seed) throws Exception {
        Random random = new Random(seed);
        KeptLedger ledger = KeptLedger.over(40 + random.nextInt(300));
        List<Path> files = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Parts parts = parts(ledger, random);
            if (random.nextInt(4) > 0) {
                tamper(parts, ledger, random);
            }
            Path file = parts.in(folder);
            files.add(file);
            ours.add(Verifying.told(file, ledger.key.verifier()));
        }
        assertThat(others(ledger, List.of(), files)).isEqualTo(ours);
        assertThat(ours).anyMatch(line -> line.startsWith("holds"));
        for (String check : List.of("ORDER", "EVENT", "MALFORMED")) {
            assertThat(ours).anyMatch(line -> line.startsWith("fails: " + check));
        }
    }

    @Test
    void both_hold_evidence_against_the_same_kept_checkpoints() throws Exception {
        KeptLedger ledger = KeptLedger.over(60);
        List<StoredEvent> rewritten = new ArrayList<>(ledger.events);
        rewritten.set(3, Events.withPayload(rewritten.get(3), "{}"));
        KeptLedger other = new KeptLedger(rewritten, ledger.key);
        List<Path> files = List.of(
                Parts.ofEntity(ledger).in(folder), Parts.ofHistory(ledger).in(folder));
        for (SignedNote kept :
                List.of(ledger.checkpoint(16), ledger.checkpoint(17), other.checkpoint(16), other.checkpoint(60))) {
            Path file = Files.writeString(folder.resolve("kept"), kept.toString());
            List<String> ours = files.stream()
                    .map(archive -> Verifying.told(archive, ledger.key.verifier(), kept))
                    .toList();
            assertThat(others(ledger, List.of("--checkpoint", file.toString()), files))
                    .isEqualTo(ours);
        }
    }

    private static Parts parts(KeptLedger ledger, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Parts.ofEntity(ledger);
            case 1 -> {
                int from = 1 + random.nextInt(ledger.size());
                yield Parts.ofRange(ledger, from, from + random.nextInt(ledger.size() - from + 1));
            }
            default -> Parts.ofHistory(ledger);
        };
    }

    /** In one of the ways in which evidence is made to say something else. */
    private static void tamper(Parts parts, KeptLedger ledger, Random random) {
        List<String> lines = new ArrayList<>(parts.lines());
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(12)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
            case 3 -> lines.set(at, line.replace("amount", "amounts"));
            case 4 -> lines.set(at, line.replace("li.na", "li.mei"));
            case 5 -> lines.set(at, line.replace("\"version\":", "\"version\":1"));
            case 6 -> lines.set(at, line.replace("\"customer\"", "\"ticket\""));
            case 7 -> lines.set(at, line.replace("occurredAt", "occurred"));
            case 8 -> flip(parts, "", random);
            case 9 -> parts.with(Archive.MANIFEST, parts.text(Archive.MANIFEST).replace("\"events\":", "\"events\":1"));
            case 10 -> parts.with(Archive.CHECKPOINT, ledger.checkpoint(ledger.size() - 1L));
            default -> {
                flip(parts, Archive.EVENTS, random);
                return;
            }
        }
        if (!lines.equals(parts.lines())) {
            parts.withLines(lines);
        }
    }

    private static void flip(Parts parts, String only, Random random) {
        List<String> names = parts.entries.keySet().stream()
                .filter(name -> name.startsWith(only))
                .filter(name -> parts.entries.get(name).length > 0)
                .toList();
        byte[] content = parts.entries.get(names.get(random.nextInt(names.size())));
        content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(7));
    }

    private static List<String> others(KeptLedger ledger, List<String> options, List<Path> files) throws Exception {
        assumeThat(OtherVerifier.canRun())
                .as("python3 is there, so that both verifiers can be compared")
                .isTrue();
        return OtherVerifier.tell(ledger.key.verifier().toString(), options, files);
    }
}
