package dev.annals.verifier;

import static dev.annals.verifier.Verifying.verify;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.ledger.Check;
import dev.annals.ledger.Checkpoint;
import dev.annals.ledger.SignedNote;
import dev.annals.ledger.StoredEvent;
import dev.annals.ledger.Verdict;
import dev.annals.ledger.Verdict.Flaw;
import dev.annals.ledger.VerifierKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyingEvidenceTest {
    private static final KeptLedger LEDGER = KeptLedger.over(40);
    private static final VerifierKey KEY = LEDGER.key.verifier();

    @TempDir
    Path folder;

    @Test
    void everything_about_an_entity_holds_as_it_was_recorded() {
        Outcome outcome = verify(Parts.ofEntity(LEDGER).in(folder), KEY);
        assertThat(outcome.verdict()).isEqualTo(new Verdict(List.of(KEY), List.of(), List.of(1L, 16L), 20, null));
        assertThat(outcome.manifest().entity()).hasToString("customer:" + Events.CUSTOMER);
        assertThat(outcome.ownKeys()).isFalse();
    }

    @Test
    void a_range_of_positions_holds_as_it_was_recorded() {
        assertThat(verify(Parts.ofRange(LEDGER, 7, 30).in(folder), KEY).verdict())
                .isEqualTo(new Verdict(List.of(KEY), List.of(), List.of(16L), 24, null));
    }

    @Test
    void a_range_without_an_event_holds() {
        assertThat(verify(Parts.ofRange(LEDGER, 7, 6).in(folder), KEY).verdict().events())
                .isZero();
        assertThat(flaw(Parts.ofRange(LEDGER, 7, 6))).isNull();
    }

    @Test
    void a_note_that_is_no_checkpoint_is_refused() {
        SignedNote letter = SignedNote.sign("Dear Sir,\n", List.of(LEDGER.key));
        assertThat(flaw(Parts.ofEntity(LEDGER).with(Archive.CHECKPOINT, letter)))
                .isEqualTo(new Flaw(Check.CHECKPOINT, 0));
    }

    @Test
    void a_checkpoint_of_another_origin_is_refused() {
        SignedNote other =
                new Checkpoint("other.example.com/ledger", 40, LEDGER.proofs.root(40)).sign(List.of(LEDGER.key));
        assertThat(flaw(Parts.ofEntity(LEDGER).with(Archive.CHECKPOINT, other))).isEqualTo(new Flaw(Check.ORIGIN, 40));
    }

    @Test
    void a_checkpoint_of_another_key_is_refused() {
        KeptLedger other = KeptLedger.over(40);
        assertThat(flaw(Parts.ofEntity(other))).isEqualTo(new Flaw(Check.SIGNATURE, 40));
        assertThat(Verifying.flaw(Parts.ofEntity(other).in(folder), other.key.verifier()))
                .isNull();
    }

    @Test
    void an_earlier_checkpoint_that_was_not_grown_from_is_named_by_its_size() {
        assertThat(flaw(Parts.ofEntity(LEDGER).with(Archive.consistency(16), LEDGER.proofs.root(3) + "\n")))
                .isEqualTo(new Flaw(Check.GROWTH, 16));
        List<StoredEvent> rewritten = new ArrayList<>(LEDGER.events);
        rewritten.set(3, Events.withPayload(rewritten.get(3), "{}"));
        SignedNote old = new KeptLedger(rewritten, LEDGER.key).checkpoint(16);
        assertThat(flaw(Parts.ofEntity(LEDGER).with(Archive.earlier(16), old))).isEqualTo(new Flaw(Check.GROWTH, 16));
    }

    @Test
    void evidence_must_lead_to_a_checkpoint_that_somebody_kept() {
        Path archive = Parts.ofEntity(LEDGER).in(folder);
        assertThat(Verifying.flaw(archive, KEY, LEDGER.checkpoint(16), LEDGER.checkpoint(40)))
                .isNull();
        assertThat(Verifying.flaw(archive, KEY, LEDGER.checkpoint(17)))
                .as("the archive has no proof from there")
                .isEqualTo(new Flaw(Check.GROWTH, 17));
        List<StoredEvent> rewritten = new ArrayList<>(LEDGER.events);
        rewritten.set(3, Events.withPayload(rewritten.get(3), "{}"));
        KeptLedger before = new KeptLedger(rewritten, LEDGER.key);
        assertThat(Verifying.flaw(archive, KEY, before.checkpoint(16))).isEqualTo(new Flaw(Check.GROWTH, 16));
        assertThat(Verifying.flaw(archive, KEY, before.checkpoint(40))).isEqualTo(new Flaw(Check.GROWTH, 40));
        assertThat(Verifying.flaw(archive, KEY, KeptLedger.over(40).checkpoint(16)))
                .isEqualTo(new Flaw(Check.SIGNATURE, 16));
    }

    @Test
    void an_event_that_was_changed_is_named() {
        StoredEvent changed = Events.withPayload(LEDGER.events.get(4), "{\"amount\":\"1\"}");
        List<String> lines = new ArrayList<>(Parts.ofEntity(LEDGER).lines());
        lines.set(2, Parts.line(changed, proofIn(lines.get(2))).strip());
        Verdict verdict =
                verify(Parts.ofEntity(LEDGER).withLines(lines).in(folder), KEY).verdict();
        assertThat(verdict.flaw()).isEqualTo(new Flaw(Check.EVENT, 5));
        assertThat(verdict.events()).isEqualTo(2);
    }

    @Test
    void an_event_that_cannot_have_been_stored_is_one_that_was_changed() {
        for (String metadata : List.of("", "[]", "{", "{\"occurredAt\":1}", "null")) {
            StoredEvent changed = Events.withMetadata(LEDGER.events.get(4), metadata);
            List<String> lines = new ArrayList<>(Parts.ofEntity(LEDGER).lines());
            lines.set(2, Parts.line(changed, proofIn(lines.get(2))).strip());
            assertThat(flaw(Parts.ofEntity(LEDGER).withLines(lines))).isEqualTo(new Flaw(Check.EVENT, 5));
        }
    }

    @Test
    void events_that_are_swapped_or_come_twice_are_out_of_order() {
        List<String> lines = new ArrayList<>(Parts.ofEntity(LEDGER).lines());
        lines.add(2, lines.remove(3));
        assertThat(flaw(Parts.ofEntity(LEDGER).withLines(lines))).isEqualTo(new Flaw(Check.ORDER, 5));
        lines.set(3, lines.get(2));
        assertThat(flaw(Parts.ofEntity(LEDGER).withLines(lines))).isEqualTo(new Flaw(Check.ORDER, 6));
    }

    @Test
    void an_event_that_is_removed_is_missed_by_the_next_one_of_its_record() {
        for (int removed : List.of(0, 2)) {
            List<String> lines = new ArrayList<>(Parts.ofEntity(LEDGER).lines());
            lines.remove(removed);
            assertThat(flaw(Parts.ofEntity(LEDGER).withLines(lines)))
                    .isEqualTo(new Flaw(Check.VERSIONS, 2L * removed + 5));
        }
    }

    @Test
    void an_event_that_is_removed_from_a_range_is_missing() {
        for (int removed : List.of(0, 5, 23)) {
            List<String> lines = new ArrayList<>(Parts.ofRange(LEDGER, 7, 30).lines());
            lines.remove(removed);
            assertThat(flaw(Parts.ofRange(LEDGER, 7, 30).withLines(lines)))
                    .isEqualTo(new Flaw(Check.ORDER, 7 + removed));
        }
    }

    @Test
    void an_event_that_is_inserted_is_not_in_the_ledger() {
        List<String> lines = new ArrayList<>(Parts.ofEntity(LEDGER).lines());
        StoredEvent inserted = Events.at(4, LEDGER.events.get(4));
        lines.add(2, Parts.line(inserted, proofIn(lines.get(1))).strip());
        assertThat(flaw(Parts.ofEntity(LEDGER).withLines(lines))).isEqualTo(new Flaw(Check.EVENT, 4));
    }

    @Test
    void an_event_beyond_the_checkpoint_is_vouched_for_by_nobody() {
        List<String> lines = new ArrayList<>(Parts.ofEntity(LEDGER).lines());
        lines.add(Parts.line(Events.changed(41), proofIn(lines.get(2))).strip());
        assertThat(flaw(Parts.ofEntity(LEDGER).withLines(lines))).isEqualTo(new Flaw(Check.PROOF, 41));
    }

    @Test
    void a_manifest_that_says_something_else_is_found() {
        String about = "\"entity\":\"customer:" + Events.CUSTOMER + "\"";
        String other = "\"entity\":\"ticket:" + Events.CUSTOMER + "\"";
        for (String manifest : List.of(
                Parts.manifest("ENTITY", about, 19, 40),
                Parts.manifest("ENTITY", about, 20, 41),
                Parts.manifest("ENTITY", other, 20, 40),
                Parts.manifest("ENTITY", about, 20, 40).replace("crm.", "mrc."))) {
            assertThat(flaw(Parts.ofEntity(LEDGER).with(Archive.MANIFEST, manifest)))
                    .isEqualTo(new Flaw(Check.MANIFEST, 0));
        }
        String longer = Parts.manifest("RANGE", "\"from\":7,\"to\":31", 24, 40);
        assertThat(flaw(Parts.ofRange(LEDGER, 7, 30).with(Archive.MANIFEST, longer)))
                .isEqualTo(new Flaw(Check.ORDER, 31));
    }

    private Flaw flaw(Parts parts) {
        return Verifying.flaw(parts.in(folder), KEY);
    }

    private static String proofIn(String line) {
        return line.substring(line.lastIndexOf("\"proof\""), line.length() - 1);
    }
}
