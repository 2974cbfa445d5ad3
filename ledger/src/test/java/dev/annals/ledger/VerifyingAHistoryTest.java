package dev.annals.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.ledger.Verdict.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class VerifyingAHistoryTest {
    private static final KeptLedger LEDGER = KeptLedger.over(50);
    private static final List<SignedNote> EARLIER = List.of(LEDGER.checkpoint(30), LEDGER.checkpoint(10));

    @Test
    void a_history_as_it_was_recorded_holds_from_checkpoint_to_checkpoint() {
        assertThat(verify(LEDGER.events, LEDGER.events))
                .isEqualTo(new Verdict(List.of(LEDGER.key.verifier()), List.of(), List.of(10L, 30L), 50, null));
    }

    @Test
    void an_empty_ledger_holds() {
        KeptLedger empty = KeptLedger.over(0);
        assertThat(new HistoryVerification(empty.checkpoint(), List.of(), empty.trust())
                        .end()
                        .holds())
                .isTrue();
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void an_event_that_was_changed_behind_our_back_is_named(@ForAll long seed) {
        Random random = new Random(seed);
        int at = random.nextInt(50);
        List<StoredEvent> changed = new ArrayList<>(LEDGER.events);
        List<StoredEvent> candidates =
                Histories.oneFieldChanged(changed.get(at)).subList(1, 11);
        changed.set(at, candidates.get(random.nextInt(candidates.size())));
        assertThat(verify(changed, LEDGER.events).flaw()).isEqualTo(new Flaw(Check.EVENT, at + 1L));
    }

    @Test
    void an_event_that_is_missing_or_too_many_or_in_the_place_of_another_is_named() {
        List<StoredEvent> removed = new ArrayList<>(LEDGER.events);
        removed.remove(19);
        assertThat(verify(removed, removed).flaw()).isEqualTo(new Flaw(Check.ORDER, 20));
        List<StoredEvent> inserted = new ArrayList<>(LEDGER.events);
        inserted.add(19, inserted.get(18));
        assertThat(verify(inserted, inserted).flaw()).isEqualTo(new Flaw(Check.ORDER, 20));
        List<StoredEvent> swapped = new ArrayList<>(LEDGER.events);
        swapped.set(19, Histories.at(20, LEDGER.events.get(24)));
        swapped.set(24, Histories.at(25, LEDGER.events.get(19)));
        assertThat(verify(swapped, LEDGER.events).flaw()).isEqualTo(new Flaw(Check.EVENT, 20));
    }

    @Test
    void whoever_also_rewrites_the_leaf_hashes_fails_at_the_next_checkpoint() {
        List<StoredEvent> changed = new ArrayList<>(LEDGER.events);
        changed.set(19, Histories.withPayload(changed.get(19), "{}"));
        Verdict verdict = verify(changed, changed);
        assertThat(verdict.flaw()).isEqualTo(new Flaw(Check.ROOT, 30));
        assertThat(verdict.grownFrom()).containsExactly(10L);
    }

    @Test
    void a_history_that_ends_too_early_lacks_its_next_event() {
        assertThat(verify(LEDGER.events.subList(0, 49), LEDGER.events).flaw()).isEqualTo(new Flaw(Check.ORDER, 50));
        assertThat(verify(List.of(), List.of()).flaw()).isEqualTo(new Flaw(Check.ORDER, 1));
    }

    @Test
    void events_after_the_checkpoint_are_vouched_for_by_nobody() {
        KeptLedger longer = KeptLedger.over(51);
        assertThat(verify(longer.events, longer.events).flaw()).isEqualTo(new Flaw(Check.PROOF, 51));
    }

    @Test
    void a_ledger_that_was_rebuilt_fails_at_a_checkpoint_that_somebody_kept() {
        List<StoredEvent> rewritten = new ArrayList<>(LEDGER.events);
        rewritten.remove(5);
        List<StoredEvent> renumbered = new ArrayList<>();
        rewritten.forEach(event -> renumbered.add(Histories.at(renumbered.size() + 1L, event)));
        KeptLedger rebuilt = new KeptLedger(renumbered);
        SignedNote head = rebuilt.head(49).sign(List.of(LEDGER.key));
        HistoryVerification verification = new HistoryVerification(head, EARLIER, LEDGER.trust());
        renumbered.forEach(event -> verification.next(event, event.leaf().hash()));
        assertThat(verification.end().flaw()).isEqualTo(new Flaw(Check.ROOT, 10));
    }

    @Test
    void a_checkpoint_that_is_larger_than_the_history_is_not_met() {
        HistoryVerification verification =
                new HistoryVerification(LEDGER.checkpoint(30), List.of(LEDGER.checkpoint()), LEDGER.trust());
        LEDGER.events
                .subList(0, 30)
                .forEach(event -> verification.next(event, event.leaf().hash()));
        assertThat(verification.end().flaw()).isEqualTo(new Flaw(Check.ORDER, 31));
    }

    @Test
    void a_checkpoint_of_somebody_else_ends_it_before_it_begins() {
        KeptLedger other = KeptLedger.over(50);
        HistoryVerification verification =
                new HistoryVerification(other.checkpoint(), List.of(other.checkpoint(10)), LEDGER.trust());
        StoredEvent first = LEDGER.events.getFirst();
        assertThat(verification.next(first, first.leaf().hash())).isFalse();
        assertThat(verification.end().flaw()).isEqualTo(new Flaw(Check.SIGNATURE, 50));
        assertThat(verification.end().events()).isZero();
    }

    /** @param known events from which the leaf hashes follow that the ledger shows */
    private static Verdict verify(List<StoredEvent> events, List<StoredEvent> known) {
        HistoryVerification verification = new HistoryVerification(LEDGER.checkpoint(), EARLIER, LEDGER.trust());
        for (int i = 0; i < events.size(); i++) {
            verification.next(events.get(i), known.get(i).leaf().hash());
        }
        return verification.end();
    }
}
