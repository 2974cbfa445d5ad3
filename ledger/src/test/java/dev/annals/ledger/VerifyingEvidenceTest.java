package dev.annals.ledger;

import static dev.annals.ledger.KeptLedger.ORIGIN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.ledger.Evidence.Proved;
import dev.annals.ledger.Verdict.Flaw;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifyingEvidenceTest {
    private static final KeptLedger LEDGER = KeptLedger.over(40);
    private static final Trust TRUST = LEDGER.trust();
    private static final List<Proved> EVENTS = List.of(LEDGER.proved(1), LEDGER.proved(4), LEDGER.proved(7));

    @Test
    void what_was_recorded_holds() {
        Evidence evidence = new Evidence(
                LEDGER.checkpoint(), List.of(LEDGER.earlier(1), LEDGER.earlier(16), LEDGER.earlier(40)), EVENTS);
        assertThat(Verification.of(evidence, TRUST))
                .isEqualTo(new Verdict(List.of(LEDGER.key.verifier()), List.of(), List.of(1L, 16L, 40L), 3, null));
    }

    @Test
    void an_event_that_was_changed_is_named_and_those_before_hold() {
        for (StoredEvent changed : Histories.oneFieldChanged(LEDGER.events.get(3))) {
            Proved forged = new Proved(changed, EVENTS.get(1).proof());
            Verdict verdict = verify(List.of(EVENTS.get(0), forged, EVENTS.get(2)));
            Check check = changed.position() == 4 ? Check.EVENT : Check.PROOF;
            assertThat(verdict.flaw()).isEqualTo(new Flaw(check, changed.position()));
            assertThat(verdict.events()).isEqualTo(1);
        }
    }

    @Test
    void an_event_that_cannot_have_been_stored_is_one_that_was_changed() {
        StoredEvent half = Histories.withPayload(LEDGER.events.get(3), "\udc00");
        assertThat(verify(List.of(new Proved(half, EVENTS.get(1).proof()))).flaw())
                .isEqualTo(new Flaw(Check.EVENT, 4));
    }

    @Test
    void an_event_that_is_left_out_of_its_aggregate_is_missed_by_the_next() {
        Verdict verdict = verify(List.of(EVENTS.get(0), EVENTS.get(2)));
        assertThat(verdict.flaw()).isEqualTo(new Flaw(Check.VERSIONS, 7));
    }

    @Test
    void events_come_once_and_in_order() {
        assertThat(verify(List.of(EVENTS.get(1), EVENTS.get(0))).flaw()).isEqualTo(new Flaw(Check.ORDER, 1));
        assertThat(verify(List.of(EVENTS.get(0), EVENTS.get(0))).flaw()).isEqualTo(new Flaw(Check.ORDER, 1));
    }

    @Test
    void a_proof_of_another_event_or_size_proves_nothing() {
        StoredEvent event = LEDGER.events.get(3);
        assertThat(verify(List.of(new Proved(event, LEDGER.proofs.inclusion(4, 40))))
                        .flaw())
                .isEqualTo(new Flaw(Check.PROOF, 4));
        assertThat(verify(List.of(new Proved(event, LEDGER.proofs.inclusion(3, 39))))
                        .flaw())
                .isEqualTo(new Flaw(Check.PROOF, 4));
    }

    @Test
    void two_events_that_changed_places_are_found() {
        StoredEvent one = Histories.at(4, LEDGER.events.get(6));
        assertThat(verify(List.of(new Proved(one, EVENTS.get(1).proof()))).flaw())
                .isEqualTo(new Flaw(Check.EVENT, 4));
    }

    @Test
    void an_earlier_checkpoint_of_a_history_that_was_rewritten_is_named_by_its_size() {
        List<StoredEvent> rewritten = new ArrayList<>(Histories.of(40));
        rewritten.set(9, Histories.withPayload(rewritten.get(9), "{}"));
        KeptLedger other = new KeptLedger(rewritten);
        SignedNote published = new Checkpoint(ORIGIN, 12, LEDGER.proofs.root(12)).sign(List.of(other.key));
        Evidence evidence = new Evidence(
                other.checkpoint(),
                List.of(other.earlier(9), new Evidence.Earlier(published, other.proofs.consistency(12, 40))),
                List.of());
        Verdict verdict = Verification.of(evidence, other.trust());
        assertThat(verdict.flaw()).isEqualTo(new Flaw(Check.GROWTH, 12));
        assertThat(verdict.grownFrom()).containsExactly(9L);
    }

    @Test
    void a_proof_of_growth_must_be_between_the_sizes_of_its_checkpoints() {
        ConsistencyProof proof = LEDGER.proofs.consistency(16, 40);
        ConsistencyProof mislabelled = new ConsistencyProof(16, 39, proof.hashes());
        assertThat(mislabelled.proves(LEDGER.proofs.root(16), LEDGER.proofs.root(40)))
                .as("a proof does not bind its sizes")
                .isTrue();
        for (Evidence.Earlier earlier : List.of(
                new Evidence.Earlier(LEDGER.checkpoint(16), mislabelled),
                new Evidence.Earlier(LEDGER.checkpoint(16), LEDGER.proofs.consistency(15, 40)))) {
            Evidence evidence = new Evidence(LEDGER.checkpoint(), List.of(earlier), EVENTS);
            assertThat(Verification.of(evidence, TRUST).flaw()).isEqualTo(new Flaw(Check.GROWTH, 16));
        }
    }

    @Test
    void an_earlier_checkpoint_needs_its_signature_too() {
        Evidence.Earlier forged = new Evidence.Earlier(
                LEDGER.head(16).sign(List.of(KeptLedger.over(1).key)), LEDGER.proofs.consistency(16, 40));
        Evidence evidence = new Evidence(LEDGER.checkpoint(), List.of(forged), EVENTS);
        assertThat(Verification.of(evidence, TRUST).flaw()).isEqualTo(new Flaw(Check.SIGNATURE, 16));
    }

    @Test
    void a_false_signature_of_one_known_key_is_not_made_good_by_another() {
        SigningKey other = KeptLedger.over(1).key;
        SignedNote note = LEDGER.checkpoint()
                .with(LEDGER.head(39).sign(List.of(other)).signatures().getFirst());
        assertThat(flaw(note, TRUST)).as("of an unknown key").isNull();
        Trust both = Trust.in(ORIGIN, LEDGER.key.verifier(), other.verifier());
        assertThat(flaw(note, both)).isEqualTo(new Flaw(Check.SIGNATURE, 40));
    }

    @Test
    void a_checkpoint_of_another_origin_is_refused() {
        SignedNote other =
                new Checkpoint("other.example.com/ledger", 40, LEDGER.proofs.root(40)).sign(List.of(LEDGER.key));
        assertThat(flaw(other, TRUST)).isEqualTo(new Flaw(Check.ORIGIN, 40));
    }

    @Test
    void a_checkpoint_of_another_key_is_refused() {
        assertThat(flaw(KeptLedger.over(40).checkpoint(), TRUST)).isEqualTo(new Flaw(Check.SIGNATURE, 40));
    }

    @Test
    void a_checkpoint_with_another_size_or_root_is_refused() {
        List<NoteSignature> signatures = LEDGER.checkpoint().signatures();
        for (Checkpoint other : List.of(
                new Checkpoint(ORIGIN, 41, LEDGER.proofs.root(40)),
                new Checkpoint(ORIGIN, 40, LEDGER.proofs.root(39)))) {
            assertThat(flaw(new SignedNote(other.text(), signatures), TRUST))
                    .isEqualTo(new Flaw(Check.SIGNATURE, other.size()));
        }
    }

    @Test
    void a_note_that_is_no_checkpoint_is_refused() {
        SignedNote note = SignedNote.sign("Dear Sir,\n", List.of(LEDGER.key));
        assertThat(flaw(note, TRUST)).isEqualTo(new Flaw(Check.CHECKPOINT, 0));
    }

    @Test
    void a_key_that_follows_on_another_vouches_together_with_it() {
        SigningKey next = KeptLedger.over(1).key;
        SignedNote handOver = LEDGER.head(40).sign(List.of(LEDGER.key, next));
        for (VerifierKey known : List.of(LEDGER.key.verifier(), next.verifier())) {
            assertThat(flaw(handOver, Trust.in(ORIGIN, known))).isNull();
        }
        Trust both = Trust.in(ORIGIN, LEDGER.key.verifier(), next.verifier());
        SignedNote later = LEDGER.head(40).sign(List.of(next));
        Evidence evidence = new Evidence(later, List.of(LEDGER.earlier(16)), EVENTS);
        assertThat(Verification.of(evidence, both).holds()).isTrue();
    }

    @Test
    void as_many_witnesses_as_are_asked_for_must_have_seen_the_checkpoint() throws Exception {
        Witness one = new Witness("one.example.org");
        Witness two = new Witness("two.example.org");
        SignedNote seen = LEDGER.checkpoint().with(one.cosign(LEDGER.checkpoint(), 1_790_000_000));
        assertThat(flaw(seen, witnessed(1, one, two))).isNull();
        assertThat(flaw(seen, witnessed(2, one, two))).isEqualTo(new Flaw(Check.WITNESSES, 40));
        SignedNote both = seen.with(two.cosign(LEDGER.checkpoint(), 1_790_000_001));
        assertThat(flaw(both, witnessed(2, one, two))).isNull();
        assertThat(Verification.of(new Evidence(both, List.of(), List.of()), witnessed(2, one, two))
                        .witnessedBy())
                .containsExactly(one.key, two.key);
    }

    @Test
    void a_witness_in_whose_name_another_checkpoint_was_signed_is_one_too_many() throws Exception {
        Witness witness = new Witness("one.example.org");
        SignedNote note = LEDGER.checkpoint().with(witness.cosign(LEDGER.checkpoint(39), 1_790_000_000));
        assertThat(flaw(note, witnessed(0, witness))).isEqualTo(new Flaw(Check.WITNESSES, 40));
    }

    @Test
    void keys_of_ledgers_and_witnesses_do_not_stand_in_for_each_other() throws Exception {
        VerifierKey witness = new Witness("one.example.org").key;
        assertThatThrownBy(() -> Trust.in(ORIGIN, witness)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> new Trust(ORIGIN, List.of(), List.of(LEDGER.key.verifier()), 1))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void a_proof_file_proves_its_event_and_no_other() {
        Proved proved = EVENTS.get(1);
        TlogProof proof = TlogProof.parse(TlogProof.of(proved.event().leaf(), proved.proof(), LEDGER.checkpoint())
                .toString());
        assertThat(Verification.of(proof, proved.event(), TRUST).holds()).isTrue();
        assertThat(Verification.of(proof, LEDGER.events.get(0), TRUST).flaw()).isEqualTo(new Flaw(Check.PROOF, 1));
        StoredEvent changed = Histories.withPayload(proved.event(), "{}");
        assertThat(Verification.of(proof, changed, TRUST).flaw()).isEqualTo(new Flaw(Check.EVENT, 4));
        TlogProof without = new TlogProof(new byte[0], 3, proof.hashes(), proof.checkpoint());
        assertThat(Verification.of(without, proved.event(), TRUST).holds()).isTrue();
        TlogProof mislabelled = new TlogProof(new byte[] {1}, 3, proof.hashes(), proof.checkpoint());
        assertThat(Verification.of(mislabelled, proved.event(), TRUST).flaw()).isEqualTo(new Flaw(Check.PROOF, 4));
    }

    @Test
    void a_flipped_bit_anywhere_in_a_proof_file_is_noticed() {
        StoredEvent event = LEDGER.events.get(3);
        byte[] file = LEDGER.proofFile(4).toString().getBytes(UTF_8);
        for (int bit = 0; bit < 8 * file.length; bit += 7) {
            byte[] flipped = file.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(isProved(flipped, event)).as("bit %d", bit).isFalse();
        }
        assertThat(isProved(file, event)).isTrue();
    }

    private static boolean isProved(byte[] file, StoredEvent event) {
        try {
            return Verification.of(TlogProof.parse(file), event, TRUST).holds();
        } catch (MalformedException e) {
            return false;
        }
    }

    private static Verdict verify(List<Proved> events) {
        return Verification.of(new Evidence(LEDGER.checkpoint(), List.of(), events), TRUST);
    }

    private static Flaw flaw(SignedNote checkpoint, Trust trust) {
        return Verification.of(new Evidence(checkpoint, List.of(), EVENTS), trust)
                .flaw();
    }

    private static Trust witnessed(int needed, Witness... witnesses) {
        return new Trust(
                ORIGIN,
                List.of(LEDGER.key.verifier()),
                List.of(witnesses).stream().map(witness -> witness.key).toList(),
                needed);
    }
}
