package dev.annals.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.annals.api.DomainEvent;
import dev.annals.journal.codec.EncodedEvent;
import dev.annals.journal.codec.EventCodec;
import dev.annals.journal.codec.EventSerializer;
import dev.annals.journal.codec.PersonalDataSeal;
import dev.annals.journal.postgres.PostgresJournal;
import dev.annals.journal.sealing.MasterKey;
import dev.annals.journal.sealing.MasterKeys;
import dev.annals.journal.sealing.SubjectKeys;
import dev.annals.query.QuerySide;
import dev.annals.query.pipeline.ReportSettings;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * What sealing costs: CPU to write and read an event, events recorded a second where every one is sealed, and folding a
 * history anew of which two thirds are. Rounds with and without alternate. The environment may say how many events are folded
 * ({@code EVENTS}), how many rounds there are ({@code ROUNDS}) and how long those of appending take ({@code SECONDS}).
 */
final class SealingBenchmark {
    private static final int ROUNDS = envOr("ROUNDS", 5);
    private static final int EVENTS = envOr("EVENTS", 400_000);
    private static final Duration ROUND = Duration.ofSeconds(envOr("SECONDS", 5));
    private static final int CALLERS = 64;
    private static final int CUSTOMERS = 2_000;
    private static final int WINDOW = 1_000;

    /** @param keys closed with it */
    private record Way(EventCodec codec, PostgresJournal journal, SubjectKeys keys) implements AutoCloseable {
        static Way open(BenchmarkDatabase database, MasterKeys masters, boolean sealed) {
            SubjectKeys keys = new SubjectKeys(database.pool(), masters, Clock.systemUTC());
            EventCodec codec = new EventCodec(sealed ? keys : PersonalDataSeal.NONE, List.of());
            PostgresJournal journal = new PostgresJournal(
                    database.pool(), Clock.systemUTC(), codec, new EventSerializer(codec, List.of()));
            keys.start();
            journal.start();
            return new Way(codec, journal, keys);
        }

        @Override
        public void close() {
            journal.close();
            keys.close();
        }
    }

    private SealingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        MasterKeys masters = new MasterKeys(() -> List.of(MasterKey.of(new byte[MasterKey.BYTES])));
        try (BenchmarkDatabase database = new BenchmarkDatabase(100);
                Way plain = Way.open(database, masters, false);
                Way sealed = Way.open(database, masters, true)) {
            coding(plain, sealed);
            appending(plain, sealed);
        }
        rebuilding(masters);
    }

    private static void coding(Way plain, Way sealed) throws Exception {
        List<DomainEvent> events = SampleHistory.of(CUSTOMERS).toList();
        Map<String, Callable<Integer>> work = new LinkedHashMap<>();
        for (Way way : List.of(plain, sealed)) {
            List<EncodedEvent> stored = events.stream().map(way.codec()::encode).toList();
            String name = way == plain ? "plain" : "sealed";
            long bytes =
                    stored.stream().mapToLong(event -> event.json().length()).sum();
            System.out.printf("%s: %d characters an event%n", name, bytes / stored.size());
            work.put("write " + name, () -> encode(way, events));
            work.put("read " + name, () -> decode(way, stored));
        }
        Map<String, List<Double>> micros = new LinkedHashMap<>();
        for (int round = -5; round < ROUNDS; round++) {
            for (Map.Entry<String, Callable<Integer>> one : work.entrySet()) {
                long before = cpuNanos();
                int count = one.getValue().call();
                if (round >= 0) {
                    micros.computeIfAbsent(one.getKey(), name -> new ArrayList<>())
                            .add((cpuNanos() - before) / 1e3 / count);
                }
            }
        }
        micros.forEach((what, all) -> System.out.printf("%s: %.2f µs of CPU an event %s%n", what, median(all), all));
    }

    private static int encode(Way way, List<DomainEvent> events) {
        int written = 0;
        for (DomainEvent event : events) {
            written += way.codec().encode(event).json().isEmpty() ? 0 : 1;
        }
        return written;
    }

    private static int decode(Way way, List<EncodedEvent> stored) {
        int read = 0;
        for (int from = 0; from < stored.size(); from += WINDOW) {
            read += way.codec()
                    .decodeAll(stored.subList(from, Math.min(stored.size(), from + WINDOW)))
                    .size();
        }
        return read;
    }

    private static void appending(Way plain, Way sealed) throws Exception {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        Map<String, List<Double>> micros = new LinkedHashMap<>();
        for (int round = -2; round < ROUNDS; round++) {
            for (Way way : List.of(plain, sealed)) {
                long before = cpuNanos();
                AppendRound result =
                        AppendRound.run(new AxonAppending(way.journal().eventStore()), CALLERS, ROUND);
                if (round >= 0) {
                    String name = way == plain ? "append plain" : "append sealed";
                    rates.computeIfAbsent(name, all -> new ArrayList<>()).add(result.eventsPerSecond());
                    micros.computeIfAbsent(name, all -> new ArrayList<>())
                            .add((cpuNanos() - before) / 1e3 / result.latency().getTotalCount());
                }
            }
        }
        rates.forEach((name, all) -> System.out.printf(
                "%s: %.0f events/s, %.1f µs of CPU of the server an event %s%n",
                name, median(all), median(micros.getOrDefault(name, List.of())), all));
    }

    private static void rebuilding(MasterKeys masters) throws Exception {
        try (BenchmarkDatabase plain = new BenchmarkDatabase(20);
                BenchmarkDatabase sealed = new BenchmarkDatabase(20)) {
            fill(plain, masters, false);
            fill(sealed, masters, true);
            List<Double> without = new ArrayList<>();
            List<Double> with = new ArrayList<>();
            for (int round = -1; round < ROUNDS; round++) {
                double first = rebuild(plain, masters, false);
                double second = rebuild(sealed, masters, true);
                if (round >= 0) {
                    without.add(first);
                    with.add(second);
                }
            }
            System.out.printf("rebuild plain: %.2f µs of CPU of the server an event %s%n", median(without), without);
            System.out.printf("rebuild sealed: %.2f µs of CPU of the server an event %s%n", median(with), with);
        }
    }

    private static void fill(BenchmarkDatabase database, MasterKeys masters, boolean sealed) throws Exception {
        try (Way way = Way.open(database, masters, sealed)) {
            new SampleHistory(way.journal().eventStore()).record(EVENTS / SampleHistory.EACH);
        }
        database.execute("UPDATE read_model.progress SET (position, recorded_at) ="
                + " (SELECT position, recorded_at FROM journal.event ORDER BY position DESC LIMIT 1)");
        database.execute("ANALYZE journal.event");
    }

    /** With nothing known of any key, as after a start. */
    private static double rebuild(BenchmarkDatabase database, MasterKeys masters, boolean sealed) throws Exception {
        try (Way way = Way.open(database, masters, sealed)) {
            QuerySide query = new QuerySide(
                    "benchmark",
                    database.pool(),
                    way.journal().reader(),
                    way.journal().eventStore(),
                    Clock.systemUTC(),
                    new ReportSettings(ZoneOffset.UTC, null));
            long cpu = cpuNanos();
            long start = System.nanoTime();
            query.readModels().rebuild(List.of()).get();
            System.out.printf(
                    "  %s: %.0f events/s%n", sealed ? "sealed" : "plain", EVENTS * 1e9 / (System.nanoTime() - start));
            return (cpuNanos() - cpu) / 1e3 / EVENTS;
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElseThrow();
    }

    private static int envOr(String name, int otherwise) {
        String value = System.getenv(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
