package dev.annals.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The whole server as a user meets it: how soon it is ready, what it takes when idle, how long a real
 * sales history takes to import, and how many reads of a customer with 20 deals it answers. The reads
 * take turns with a health check, which goes through the same server but asks no database.
 */
final class ServerBenchmark {
    private static final int ROUNDS = 3;
    private static final int CONNECTIONS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int DEALS = 20;
    private static final Path SALES = LocalServer.home().resolve("../shared/data/crm-sales");

    private ServerBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        start();
        importSales();
        read();
    }

    private static void start() throws Exception {
        List<Double> seconds = new ArrayList<>();
        List<Double> megabytes = new ArrayList<>();
        try (LocalServer server = new LocalServer()) {
            server.script("start");
            for (int round = 0; round < ROUNDS; round++) {
                server.script("stop");
                seconds.add(seconds(server.script("start")));
                // The memory settles after the first look around of its own background work.
                Thread.sleep(Duration.ofSeconds(10));
                megabytes.add((double) server.residentMegabytes());
            }
        }
        System.out.printf("ready after `./annals start`: %.1f s %s%n", median(seconds), seconds);
        System.out.printf("idle, resident without PostgreSQL: %.0f MB %s%n", median(megabytes), megabytes);
    }

    private static void importSales() throws Exception {
        if (!Files.isDirectory(SALES)) {
            System.out.println("NOT MEASURED: the sales history to import is not beside the repository");
            return;
        }
        List<Double> first = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (LocalServer server = new LocalServer()) {
                server.script("start");
                double before = server.cpuSeconds();
                first.add(seconds(importOnce(server)));
                cpu.add(server.cpuSeconds() - before);
                again.add(seconds(importOnce(server)));
            }
        }
        System.out.printf("import of crm-sales, just started: %.1f s %s%n", median(first), first);
        System.out.printf("  CPU of the server meanwhile: %.1f s%n", median(cpu));
        System.out.printf("the same again, nothing changes: %.1f s %s%n", median(again), again);
    }

    private static Duration importOnce(LocalServer server) throws Exception {
        String mapping =
                LocalServer.home().resolve("imports/crm-sales/mapping.yaml").toString();
        return server.script("import", mapping, SALES.toString());
    }

    private static void read() throws Exception {
        try (LocalServer server = new LocalServer()) {
            server.script("start");
            String customer = "/api/v1/customers/" + customerWithDeals(server);
            List<String> paths = List.of(customer, "/actuator/health/liveness");
            for (String path : paths) {
                ReadRound.run(server, path, CONNECTIONS, WARM_UP);
            }
            List<List<ReadRound>> rounds = List.of(new ArrayList<>(), new ArrayList<>());
            for (int round = 0; round < ROUNDS; round++) {
                for (int path = 0; path < paths.size(); path++) {
                    rounds.get(path).add(ReadRound.run(server, paths.get(path), CONNECTIONS, ROUND));
                }
            }
            print("GET /customers/{id}, " + DEALS + " deals", rounds.get(0));
            print("GET /actuator/health/liveness", rounds.get(1));
        }
    }

    private static String customerWithDeals(LocalServer server) throws Exception {
        String customer = server.post("/api/v1/customers", "{'kind':'ORGANIZATION','name':'Sample'}");
        for (int i = 1; i <= DEALS; i++) {
            server.post(
                    "/api/v1/opportunities",
                    "{'customerId':'%s','name':'Deal %d','amount':{'amount':'1200.00','currency':'EUR'},'expectedClose':'2030-01-31'}"
                            .formatted(customer, i));
        }
        return customer;
    }

    private static void print(String what, List<ReadRound> rounds) {
        List<Double> rates = rounds.stream()
                .map(round -> (double) Math.round(round.requestsPerSecond()))
                .toList();
        ReadRound last = rounds.getLast();
        System.out.printf(
                "%s, %d connections: %.0f requests/s %s, p50 %.1f ms, p99 %.1f ms%n",
                what,
                CONNECTIONS,
                median(rates),
                rates,
                last.latency().getValueAtPercentile(50) / 1_000.0,
                last.latency().getValueAtPercentile(99) / 1_000.0);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    private static double median(List<Double> values) {
        return values.stream()
                .flatMapToDouble(DoubleStream::of)
                .sorted()
                .skip(values.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
