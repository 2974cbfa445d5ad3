package dev.annals.journal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.ledger.Check;
import dev.annals.ledger.Hash;
import dev.annals.ledger.Verdict.Flaw;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GrowingTheLedgerTest {
    private final LedgerFixture ledger = new LedgerFixture();

    @AfterEach
    void close() {
        ledger.close();
    }

    static LongStream seeds() {
        return LongStream.concat(LongStream.of(1, 2), new Random().longs(4));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_the_windows_the_root_at_every_size_is_that_of_the_leaves(long seed) {
        Random random = new Random(seed);
        int rounds = 1 + random.nextInt(8);
        for (int i = 0; i < rounds; i++) {
            ledger.record(1 + random.nextInt(400));
            LedgerTree tree = ledger.tree(1 + random.nextInt(500));
            boolean more = true;
            while (more && random.nextInt(4) > 0) {
                more = tree.grow();
            }
        }
        ledger.grow();

        List<Hash> leaves = ledger.hashes();
        assertThat(ledger.tree.state()).isEqualTo(new TreeState(leaves.size(), null));
        for (int i = 0; i < 20; i++) {
            int size = 1 + random.nextInt(leaves.size());
            assertThat(ledger.tree.proofs().root(size)).isEqualTo(LedgerFixture.root(leaves.subList(0, size)));
        }
    }

    @Test
    void processes_that_grow_it_at_once_each_add_a_window_of_their_own() throws Exception {
        ledger.record(2_000);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(i -> () -> ledger.tree(300).grow())
                    .toList());
        }

        assertThat(ledger.tree.state()).isEqualTo(new TreeState(1_200, null));
        assertThat(ledger.tree.proofs().root(1_200))
                .isEqualTo(LedgerFixture.root(ledger.hashes().subList(0, 1_200)));
    }

    @Test
    void an_event_that_is_not_what_its_leaf_says_stops_the_growth_until_it_is_again() {
        ledger.record(20);
        ledger.tamper("UPDATE journal.event SET payload = payload || ' ' WHERE position = 13");
        ledger.grow();
        assertThat(ledger.tree.state()).isEqualTo(new TreeState(12, new Flaw(Check.EVENT, 13)));

        ledger.tamper("UPDATE journal.event SET payload = trim(payload) WHERE position = 13");
        ledger.grow();
        assertThat(ledger.tree.state()).isEqualTo(new TreeState(20, null));
    }

    @Test
    void an_event_that_is_missing_stops_the_growth() {
        ledger.record(20);
        ledger.tamper("DELETE FROM journal.event WHERE position = 5");
        ledger.grow();
        assertThat(ledger.tree.state()).isEqualTo(new TreeState(4, new Flaw(Check.ORDER, 5)));
    }

    @Test
    void events_that_are_gone_from_the_end_are_noticed() {
        ledger.record(20);
        ledger.grow();
        ledger.tamper("DELETE FROM journal.event WHERE position > 15");
        ledger.grow();
        assertThat(ledger.tree.state()).isEqualTo(new TreeState(20, new Flaw(Check.ORDER, 20)));
    }

    @Test
    void hashes_that_are_gone_from_the_tree_stop_the_growth() {
        ledger.record(300);
        ledger.grow();
        ledger.tamper("DELETE FROM ledger.node");
        ledger.record(1);
        ledger.grow();
        assertThat(ledger.tree.state()).isEqualTo(new TreeState(300, new Flaw(Check.GROWTH, 300)));
    }

    @Test
    void a_leaf_that_was_changed_gets_into_no_hash_above_it_and_all_is_well_once_it_is_put_back() {
        ledger.record(300);
        ledger.grow();
        ledger.tamper("UPDATE journal.event SET payload = payload || ' ' WHERE position = 280;"
                + " UPDATE journal.event AS e SET leaf_hash = journal.leaf_hash(e) WHERE position = 280");
        ledger.record(300);
        ledger.grow();
        assertThat(ledger.tree.state()).isEqualTo(new TreeState(300, new Flaw(Check.GROWTH, 300)));

        ledger.tamper("UPDATE journal.event SET payload = trim(payload) WHERE position = 280;"
                + " UPDATE journal.event AS e SET leaf_hash = journal.leaf_hash(e) WHERE position = 280");
        ledger.grow();
        assertThat(ledger.tree.state()).isEqualTo(new TreeState(600, null));
        assertThat(ledger.tree.proofs().root(600)).isEqualTo(LedgerFixture.root(ledger.hashes()));
    }

    @Test
    void metadata_that_is_none_any_more_is_a_flaw_of_its_event() {
        ledger.record(20);
        ledger.tamper("UPDATE journal.event SET metadata = '{\"occurredAt\":{}' WHERE position = 13");
        ledger.grow();
        assertThat(ledger.tree.state()).isEqualTo(new TreeState(12, new Flaw(Check.EVENT, 13)));
    }

    @Test
    void a_time_that_nobody_can_write_down_is_a_flaw_of_its_event() {
        ledger.record(20);
        ledger.tamper("UPDATE journal.event SET recorded_at = '-infinity' WHERE position = 13");
        ledger.grow();
        assertThat(ledger.tree.state()).isEqualTo(new TreeState(12, new Flaw(Check.EVENT, 13)));
    }

    @Test
    void what_the_ledger_has_cannot_be_changed() {
        ledger.record(256);
        ledger.grow();
        ledger.signer.sign(List.of(LedgerFixture.key(LedgerFixture.ORIGIN)));
        for (String table : List.of("node", "checkpoint", "cosignature", "key")) {
            assertThatThrownBy(() -> ledger.database.execute(
                            "SET session_replication_role = replica; DELETE FROM ledger." + table))
                    .hasMessageContaining("never changed");
        }
        assertThatThrownBy(() -> ledger.database.execute("UPDATE ledger.key SET first_size = 1"))
                .hasMessageContaining("never changed");
    }
}
