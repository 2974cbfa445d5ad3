package dev.annals.journal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.api.Refused;
import dev.annals.ledger.Check;
import dev.annals.ledger.Checkpoint;
import dev.annals.ledger.SigningKey;
import dev.annals.ledger.Verdict.Flaw;
import dev.annals.ledger.VerifierKey;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SigningCheckpointsTest {
    private final LedgerFixture ledger = new LedgerFixture();
    private final SigningKey key = LedgerFixture.key(LedgerFixture.ORIGIN);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void a_checkpoint_is_signed_once_per_size() {
        grown(9);
        CheckpointSigner.Signed first = ledger.signer.sign(List.of(key));
        CheckpointSigner.Signed again = ledger.signer.sign(List.of(key));

        assertThat(first.fresh()).isTrue();
        assertThat(again.fresh()).isFalse();
        assertThat(again.checkpoint().note()).isEqualTo(first.checkpoint().note());
        assertThat(first.checkpoint().checkpoint())
                .isEqualTo(new Checkpoint(LedgerFixture.ORIGIN, 9, LedgerFixture.root(ledger.hashes())));
    }

    @Test
    void every_key_signs_and_what_a_retired_one_signed_stays_verifiable() {
        SigningKey next = LedgerFixture.key(LedgerFixture.ORIGIN);
        grown(5);
        ledger.signer.sign(List.of(key));
        grown(5);
        ledger.signer.sign(List.of(key, next));
        grown(5);
        ledger.signer.sign(List.of(next));

        assertThat(ledger.checkpoints.keys())
                .containsExactly(new KnownKey(next.verifier(), 10, 15), new KnownKey(key.verifier(), 5, 10));
        assertThat(signers(5)).containsExactly(key.verifier());
        assertThat(signers(10)).containsExactly(next.verifier(), key.verifier());
        assertThat(signers(15)).containsExactly(next.verifier());
    }

    @Test
    void keys_of_another_ledger_sign_nothing_and_no_keys_do_not_either() {
        grown(5);
        assertRefused(LedgerRefusal.LEDGER_KEYS_MISSING, List.of());
        ledger.signer.sign(List.of(key));
        grown(1);
        assertRefused(LedgerRefusal.LEDGER_KEYS_MISSING, List.of(LedgerFixture.key("other.example")));
        assertRefused(LedgerRefusal.LEDGER_KEYS_MISSING, List.of(key, LedgerFixture.key("other.example")));
        assertThat(ledger.checkpoints.newest().orElseThrow().size()).isEqualTo(5);
    }

    @Test
    void a_journal_whose_events_and_leaves_were_changed_is_not_signed() {
        grown(300);
        ledger.signer.sign(List.of(key));
        ledger.tamper("UPDATE journal.event SET payload = '{}' WHERE position = 280;"
                + " UPDATE journal.event AS e SET leaf_hash = journal.leaf_hash(e) WHERE position = 280");
        grown(10);

        assertRefused(LedgerRefusal.LEDGER_FLAWED, List.of(key));
        assertThat(ledger.tree.state().flaw()).isEqualTo(new Flaw(Check.GROWTH, 300));
        assertThat(ledger.checkpoints.newest().orElseThrow().size()).isEqualTo(300);
    }

    @Test
    void a_ledger_that_was_built_anew_from_other_events_is_not_signed() {
        grown(300);
        ledger.signer.sign(List.of(key));
        ledger.tamper("DELETE FROM ledger.node; DELETE FROM journal.event;"
                + " UPDATE ledger.tree SET size = 0, root = sha256('')");
        grown(200);
        assertRefused(LedgerRefusal.LEDGER_FLAWED, List.of(key));
        grown(200);
        assertRefused(LedgerRefusal.LEDGER_FLAWED, List.of(key));

        assertThat(ledger.tree.state()).isEqualTo(new TreeState(400, new Flaw(Check.GROWTH, 300)));
    }

    @Test
    void a_checkpoint_that_no_key_of_the_ledger_signed_is_believed_by_nobody() {
        grown(5);
        ledger.signer.sign(List.of(key));
        grown(5);
        String forged = new Checkpoint(
                        LedgerFixture.ORIGIN, 10, ledger.tree.proofs().root(10))
                .sign(List.of(LedgerFixture.key(LedgerFixture.ORIGIN)))
                .toString();
        ledger.database.execute(
                "INSERT INTO ledger.checkpoint (size, note, signed_at) VALUES (10, '" + forged + "', now())");

        assertRefused(LedgerRefusal.LEDGER_FLAWED, List.of(key));
        assertThat(ledger.tree.state().flaw()).isEqualTo(new Flaw(Check.SIGNATURE, 10));
    }

    @Test
    void a_checkpoint_that_is_none_is_a_flaw() {
        grown(5);
        ledger.database.execute("INSERT INTO ledger.checkpoint (size, note, signed_at) VALUES (5, 'nothing', now())");

        assertRefused(LedgerRefusal.LEDGER_FLAWED, List.of(key));
        ledger.signer.verify();
        assertThat(ledger.tree.state().flaw()).isEqualTo(new Flaw(Check.CHECKPOINT, 0));
    }

    private void grown(int events) {
        ledger.record(events);
        ledger.grow();
    }

    private List<VerifierKey> signers(long size) {
        return ledger.checkpoints
                .ofSize(size)
                .orElseThrow()
                .note()
                .signers(ledger.checkpoints.keys().stream().map(KnownKey::key).toList())
                .genuine();
    }

    private void assertRefused(LedgerRefusal code, List<SigningKey> keys) {
        assertThatThrownBy(() -> ledger.signer.sign(keys))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
