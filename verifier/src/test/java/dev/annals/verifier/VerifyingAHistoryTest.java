package dev.annals.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.ledger.Check;
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

class VerifyingAHistoryTest {
    private static final KeptLedger LEDGER = KeptLedger.over(50);
    private static final VerifierKey KEY = LEDGER.key.verifier();

    @TempDir
    Path folder;

    @Test
    void a_history_holds_from_checkpoint_to_checkpoint() {
        Path archive = Parts.ofHistory(LEDGER).in(folder);
        assertThat(Verifying.verify(archive, KEY).verdict())
                .isEqualTo(new Verdict(List.of(KEY), List.of(), List.of(10L, 30L), 50, null));
        assertThat(Verifying.verify(archive, KEY, LEDGER.checkpoint(17), LEDGER.checkpoint(30))
                        .verdict()
                        .grownFrom())
                .as("with those that somebody kept")
                .containsExactly(10L, 17L, 30L);
    }

    @Test
    void the_history_of_an_empty_ledger_holds() {
        KeptLedger empty = KeptLedger.over(0);
        Parts parts = new Parts()
                .with(Archive.MANIFEST, Parts.manifest("HISTORY", "\"from\":1,\"to\":0", 0, 0))
                .with(Archive.CHECKPOINT, empty.checkpoint())
                .with(Archive.KEYS, empty.key.verifier())
                .with(Archive.EVENTS, "");
        assertThat(Verifying.flaw(parts.in(folder), empty.key.verifier())).isNull();
    }

    @Test
    void a_history_longer_than_a_batch_holds_and_each_changed_event_is_named() {
        KeptLedger large = KeptLedger.over(3_000);
        assertThat(Verifying.verify(Parts.ofHistory(large).in(folder), large.key.verifier())
                        .verdict()
                        .events())
                .isEqualTo(3_000);
        for (int at : List.of(1, 1_500, 3_000)) {
            List<StoredEvent> changed = new ArrayList<>(large.events);
            changed.set(at - 1, Events.withPayload(changed.get(at - 1), "{}"));
            Path archive =
                    Parts.ofHistory(large).recorded(changed, large.events).in(folder);
            assertThat(Verifying.flaw(archive, large.key.verifier())).isEqualTo(new Flaw(Check.EVENT, at));
        }
    }

    @Test
    void an_event_that_is_changed_or_in_the_place_of_another_is_named() {
        List<StoredEvent> changed = new ArrayList<>(LEDGER.events);
        changed.set(19, Events.withMetadata(changed.get(19), "{\"actor\":\"somebody.else\"}"));
        assertThat(flaw(changed, LEDGER.events)).isEqualTo(new Flaw(Check.EVENT, 20));
        List<StoredEvent> swapped = new ArrayList<>(LEDGER.events);
        swapped.set(19, Events.at(20, LEDGER.events.get(24)));
        swapped.set(24, Events.at(25, LEDGER.events.get(19)));
        assertThat(flaw(swapped, LEDGER.events)).isEqualTo(new Flaw(Check.EVENT, 20));
    }

    @Test
    void what_does_not_hold_is_named_before_what_cannot_be_read_behind_it() {
        List<StoredEvent> changed = new ArrayList<>(LEDGER.events);
        changed.set(19, Events.withPayload(changed.get(19), "{}"));
        Parts parts = Parts.ofHistory(LEDGER).recorded(changed, LEDGER.events);
        byte[] events = parts.entries.get(Archive.EVENTS);
        events[events.length - 200] = (byte) 0xff;
        assertThat(Verifying.flaw(parts.in(folder), KEY)).isEqualTo(new Flaw(Check.EVENT, 20));
    }

    @Test
    void an_event_that_is_removed_or_inserted_is_named() {
        List<StoredEvent> removed = new ArrayList<>(LEDGER.events);
        removed.remove(19);
        assertThat(flaw(removed, removed)).isEqualTo(new Flaw(Check.ORDER, 20));
        List<StoredEvent> inserted = new ArrayList<>(LEDGER.events);
        inserted.add(19, inserted.get(18));
        assertThat(flaw(inserted, inserted)).isEqualTo(new Flaw(Check.ORDER, 20));
        assertThat(flaw(LEDGER.events.subList(0, 49), LEDGER.events)).isEqualTo(new Flaw(Check.ORDER, 50));
    }

    @Test
    void whoever_also_rewrites_the_leaf_hashes_fails_at_the_next_checkpoint() {
        List<StoredEvent> changed = new ArrayList<>(LEDGER.events);
        changed.set(19, Events.withPayload(changed.get(19), "{}"));
        assertThat(flaw(changed, changed)).isEqualTo(new Flaw(Check.ROOT, 30));
    }

    @Test
    void events_after_the_checkpoint_are_vouched_for_by_nobody() {
        List<StoredEvent> longer = Events.of(51);
        assertThat(flaw(longer, longer)).isEqualTo(new Flaw(Check.PROOF, 51));
    }

    @Test
    void a_ledger_that_was_rebuilt_fails_at_a_checkpoint_that_somebody_kept() {
        List<StoredEvent> rewritten = new ArrayList<>(LEDGER.events);
        rewritten.set(4, Events.withPayload(rewritten.get(4), "{}"));
        KeptLedger rebuilt = new KeptLedger(rewritten, LEDGER.key);
        Path archive = Parts.ofHistory(rebuilt).in(folder);
        assertThat(Verifying.flaw(archive, KEY)).as("alone").isNull();
        SignedNote kept = LEDGER.checkpoint(20);
        assertThat(Verifying.flaw(archive, KEY, kept)).isEqualTo(new Flaw(Check.ROOT, 20));
        assertThat(Verifying.flaw(archive, KEY, KeptLedger.over(60).checkpoint(60)))
                .as("of another key")
                .isEqualTo(new Flaw(Check.SIGNATURE, 60));
    }

    @Test
    void a_part_of_a_history_is_not_the_whole() {
        Parts parts = Parts.ofHistory(LEDGER)
                .with(Archive.MANIFEST, Parts.manifest("HISTORY", "\"from\":2,\"to\":50", 50, 50));
        assertThat(Verifying.flaw(parts.in(folder), KEY)).isEqualTo(new Flaw(Check.MANIFEST, 0));
    }

    private Flaw flaw(List<StoredEvent> events, List<StoredEvent> known) {
        return Verifying.flaw(Parts.ofHistory(LEDGER).recorded(events, known).in(folder), KEY);
    }
}
