package dev.annals.benchmarks;

import dev.annals.journal.codec.EventCodec;
import dev.annals.journal.codec.EventSerializer;
import dev.annals.journal.postgres.PostgresJournal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * How fast events are recorded, one event per append: plain JDBC, the JDBC engine of Axon Framework
 * and the journal take turns on one PostgreSQL. Prints a table with the medians of the rounds.
 */
final class AppendBenchmark {
    private static final int[] CALLERS = {64, 1, 8, 256};
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(3);

    private AppendBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (BenchmarkDatabase database = new BenchmarkDatabase(260);
                PostgresJournal journal = new PostgresJournal(
                        database.pool(),
                        Clock.systemUTC(),
                        EventCodec.plain(),
                        new EventSerializer(EventCodec.plain(), List.of()))) {
            journal.start();
            List<Contender> contenders = List.of(
                    new Contender("plain JDBC", new PlainJdbcAppending(database)),
                    new Contender("stock Axon JDBC engine", new AxonAppending(StockAxonEventStore.on(database))),
                    new Contender("Annals journal", new AxonAppending(journal.eventStore())));
            // The compiler needs its time too: these figures are thrown away.
            measure(contenders, 64);
            System.out.println("| callers | way | events/s | × plain JDBC | × stock Axon | p50 ms | p99 ms |");
            System.out.println("|---|---|---|---|---|---|---|");
            for (int callers : CALLERS) {
                print(callers, measure(contenders, callers));
            }
        }
    }

    private static List<Result> measure(List<Contender> contenders, int callers) throws Exception {
        List<Result> results = contenders.stream()
                .map(contender -> new Result(contender, new ArrayList<>()))
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (Result result : results) {
                result.rounds().add(AppendRound.run(result.contender().appending(), callers, ROUND));
            }
        }
        return results;
    }

    private static void print(int callers, List<Result> results) {
        double plain = results.get(0).rate();
        double stock = results.get(1).rate();
        for (Result result : results) {
            Histogram latency = result.latency();
            System.out.printf(
                    "| %d | %s | %.0f | %.1f | %.1f | %.1f | %.1f |%n",
                    callers,
                    result.contender().name(),
                    result.rate(),
                    result.rate() / plain,
                    result.rate() / stock,
                    latency.getValueAtPercentile(50) / 1_000.0,
                    latency.getValueAtPercentile(99) / 1_000.0);
        }
    }

    private record Contender(String name, Appending appending) {}

    private record Result(Contender contender, List<AppendRound> rounds) {
        /** The median of the rounds. */
        double rate() {
            return rounds.stream()
                    .mapToDouble(AppendRound::eventsPerSecond)
                    .sorted()
                    .skip(rounds.size() / 2)
                    .findFirst()
                    .orElseThrow();
        }

        Histogram latency() {
            Histogram all = new Histogram(3);
            rounds.forEach(round -> all.add(round.latency()));
            return all;
        }
    }
}
