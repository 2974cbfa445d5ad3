package dev.annals.benchmarks;

import dev.annals.journal.codec.EventCodec;
import dev.annals.journal.codec.EventSerializer;
import dev.annals.journal.ledger.CheckpointSigner;
import dev.annals.journal.ledger.Checkpoints;
import dev.annals.journal.ledger.LedgerTree;
import dev.annals.journal.postgres.PostgresJournal;
import dev.annals.journal.postgres.PostgresLeaves;
import dev.annals.ledger.Hash;
import dev.annals.ledger.MerkleTree;
import dev.annals.ledger.SigningKey;
import dev.annals.ledger.TreeProofs;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.HdrHistogram.Histogram;

/**
 * What the ledger costs those who append, and how long a proof takes out of a large one. Rounds with the ledger growing
 * beside the appends alternate with rounds without; the proofs are out of {@code LEAVES} synthetic leaves (an environment
 * variable, ten million unless set) in rows as wide as events.
 */
final class LedgerBenchmark {
    private static final int CALLERS = 64;
    private static final int ROUNDS = envOr("ROUNDS", 7);
    private static final Duration ROUND = Duration.ofSeconds(envOr("SECONDS", 5));
    private static final int LEAVES = envOr("LEAVES", 10_000_000);
    private static final int WINDOW = 1 << 16;
    private static final int PROOFS = 20_000;
    private static final int WARM_UP = 2_000;

    private LedgerBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (BenchmarkDatabase database = new BenchmarkDatabase(100)) {
            appending(database);
        }
        try (BenchmarkDatabase database = new BenchmarkDatabase(10)) {
            proving(database);
        }
    }

    private static int envOr(String name, int otherwise) {
        String value = System.getenv(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    private static void appending(BenchmarkDatabase database) throws Exception {
        LedgerTree tree = new LedgerTree(database.pool(), new PostgresLeaves(database.pool()), Clock.systemUTC());
        CheckpointSigner signer = new CheckpointSigner(tree, new Checkpoints(database.pool()), Clock.systemUTC());
        SigningKey key = SigningKey.generate("ledger.example/benchmark", new SecureRandom());
        Map<String, Duration> ways = new LinkedHashMap<>();
        ways.put("no ledger", Duration.ZERO);
        ways.put("a checkpoint a minute", Duration.ofMinutes(1));
        ways.put("a checkpoint a second", Duration.ofSeconds(1));
        Map<String, List<AppendRound>> rounds = new LinkedHashMap<>();
        try (PostgresJournal journal = new PostgresJournal(
                database.pool(),
                Clock.systemUTC(),
                EventCodec.plain(),
                new EventSerializer(EventCodec.plain(), List.of()))) {
            journal.start();
            AxonAppending appending = new AxonAppending(journal.eventStore());
            // The first rounds are for the compiler.
            for (int round = -2; round < ROUNDS; round++) {
                for (Map.Entry<String, Duration> way : ways.entrySet()) {
                    catchUp(tree);
                    AppendRound result = round(appending, new GrowingLedger(tree, signer, key, way.getValue()));
                    if (round >= 0) {
                        rounds.computeIfAbsent(way.getKey(), name -> new ArrayList<>())
                                .add(result);
                    }
                }
            }
            print(rounds, journal.reader().head() - tree.state().size());
        }
    }

    private static AppendRound round(AxonAppending appending, GrowingLedger growing) throws Exception {
        try (growing) {
            return AppendRound.run(appending, CALLERS, ROUND);
        }
    }

    private static void catchUp(LedgerTree tree) {
        while (tree.grow()) {
            // What the round before has left.
        }
    }

    private static void print(Map<String, List<AppendRound>> rounds, long left) {
        System.out.println("| 64 callers, beside | events/s | cost | p50 ms | p99 ms |");
        System.out.println("|---|---|---|---|---|");
        double without = median(rounds.values().iterator().next());
        rounds.forEach((way, of) -> {
            Histogram latency = new Histogram(3);
            of.forEach(round -> latency.add(round.latency()));
            System.out.printf(
                    "| %s | %.0f | %.1f %% | %.1f | %.1f |%n",
                    way,
                    median(of),
                    100 - 100 * median(of) / without,
                    latency.getValueAtPercentile(50) / 1_000.0,
                    latency.getValueAtPercentile(99) / 1_000.0);
        });
        System.out.printf("Events that were not in the tree when the last round ended: %d%n%n", left);
    }

    private static double median(List<AppendRound> rounds) {
        return rounds.stream()
                .mapToDouble(AppendRound::eventsPerSecond)
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static void proving(BenchmarkDatabase database) throws Exception {
        SyntheticLeaves leaves = SyntheticLeaves.fill(database, LEAVES);
        LedgerTree tree = new LedgerTree(database.pool(), leaves, Clock.systemUTC());
        long start = System.nanoTime();
        MerkleTree built = MerkleTree.open(tree.nodes(), 0);
        for (long first = 0; first < LEAVES; first += WINDOW) {
            built.append(leaves.hashes(first, WINDOW));
        }
        System.out.printf("Tree over %d leaves in %.1f s%n", LEAVES, (System.nanoTime() - start) / 1e9);
        System.out.println("| out of " + LEAVES + " leaves | p50 ms | p99 ms |");
        System.out.println("|---|---|---|");
        print("inclusion proof of a random event", leaves, tree.proofs(), built.root(), LEAVES);
        print("the same of the newest 10 000", leaves, tree.proofs(), built.root(), Math.min(LEAVES, 10_000));
    }

    private static void print(String what, SyntheticLeaves leaves, TreeProofs proofs, Hash root, int among) {
        Random random = new Random(1);
        Histogram latency = new Histogram(3);
        for (int i = -WARM_UP; i < PROOFS; i++) {
            long index = LEAVES - 1L - random.nextInt(among);
            Hash leaf = leaves.hashes(index, 1).getFirst();
            long before = System.nanoTime();
            boolean proves = proofs.inclusion(index, LEAVES).proves(leaf, root);
            if (!proves) {
                throw new IllegalStateException("no proof of " + index);
            }
            if (i >= 0) {
                latency.recordValue((System.nanoTime() - before) / 1_000);
            }
        }
        System.out.printf(
                "| %s | %.2f | %.2f |%n",
                what, latency.getValueAtPercentile(50) / 1_000.0, latency.getValueAtPercentile(99) / 1_000.0);
    }
}
