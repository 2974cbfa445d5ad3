package dev.annals.benchmarks;

import dev.annals.journal.codec.EventCodec;
import dev.annals.journal.codec.EventSerializer;
import dev.annals.journal.postgres.PostgresJournal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * How fast the built server, with the memory that the script gives it, folds a long history anew: one read model alone,
 * then all of them; and what PostgreSQL alone takes to be given the same rows. The environment may say how many events there are ({@code EVENTS}).
 */
final class RebuildBenchmark {
    private static final long LOOK_AGAIN = 250;
    private static final String READ_MODELS = "/api/v1/read-models";

    private final LocalServer server;
    private final int events;

    private RebuildBenchmark(LocalServer server, int events) {
        this.server = server;
        this.events = events;
    }

    public static void main(String[] arguments) throws Exception {
        int events = Integer.parseInt(System.getenv().getOrDefault("EVENTS", "2000000"));
        try (BenchmarkDatabase database = BenchmarkDatabase.empty(80);
                LocalServer server = new LocalServer().with("ANNALS_DATABASE_URL", database.url())) {
            // The first start makes the tables.
            server.script("start");
            server.script("stop");
            fill(database, events);
            server.script("start");
            RebuildBenchmark benchmark = new RebuildBenchmark(server, events);
            benchmark.rebuild("pipeline");
            benchmark.rebuild("all");
            benchmark.rebuild("audit");
            new CopyFloor(database.pool()).measure(events);
        }
    }

    /** The live read models have nothing to do: they are taken to be there. */
    private static void fill(BenchmarkDatabase database, int events) throws Exception {
        long start = System.nanoTime();
        try (PostgresJournal journal = new PostgresJournal(
                database.pool(),
                Clock.systemUTC(),
                EventCodec.plain(),
                new EventSerializer(EventCodec.plain(), List.of()))) {
            journal.start();
            new SampleHistory(journal.eventStore()).record(events / SampleHistory.EACH);
        }
        database.execute("UPDATE read_model.progress SET (position, recorded_at) ="
                + " (SELECT position, recorded_at FROM journal.event ORDER BY position DESC LIMIT 1)");
        database.execute("ANALYZE journal.event");
        System.out.printf("%d events recorded in %.0f s%n", events, (System.nanoTime() - start) / 1e9);
    }

    private void rebuild(String which) throws Exception {
        double cpu = server.cpuSeconds();
        long start = System.nanoTime();
        server.post(READ_MODELS + "/rebuild" + (which.equals("all") ? "" : "?model=" + which), "");
        long most = 0;
        String before = "";
        for (String step = step(); !step.equals("DONE"); step = step()) {
            if (step.equals("FAILED")) {
                throw new IllegalStateException("the rebuild of " + which + " failed\n" + server.log());
            }
            if (!step.equals(before)) {
                System.out.printf("  %s after %.1f s%n", step, (System.nanoTime() - start) / 1e9);
                before = step;
            }
            most = Math.max(most, server.residentMegabytes());
            Thread.sleep(LOOK_AGAIN);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                "rebuilding %s: %.1f s, %.0f events/s, CPU of the server %.0f s, at most %d MB resident%n",
                which, took.toMillis() / 1e3, events * 1e3 / took.toMillis(), server.cpuSeconds() - cpu, most);
    }

    private String step() throws Exception {
        return server.get(READ_MODELS + "/rebuild").replaceAll("(?s).*\"step\":\"([A-Z]+)\".*", "$1");
    }
}
