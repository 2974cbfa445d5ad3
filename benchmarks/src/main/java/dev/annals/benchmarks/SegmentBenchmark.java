package dev.annals.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How long it takes to count the customers of a segment by its rule: five conditions on customers, their deals, tickets
 * and interactions. Asked for over HTTP, one question at a time, now and as of the position at which the tables stood.
 */
final class SegmentBenchmark {
    private static final int CUSTOMERS = 100_000;
    private static final int DEALS = 30_000;
    private static final int TICKETS = 20_000;
    private static final int INTERACTIONS = 30_000;
    private static final int CALLERS = 16;
    private static final int AT_ONCE = 10_000;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration ROUND = Duration.ofSeconds(20);
    private static final String RULE = """
            {'all':[{'field':'grade','op':'in','values':['A','B']},
                    {'field':'industry','op':'isNot','value':'Industry 3'},
                    {'field':'openDealAmount','op':'atLeast','value':{'amount':'1000.00','currency':'CNY'}},
                    {'field':'openTickets','op':'is','value':0},
                    {'not':{'field':'lastInteractionAt','op':'within','value':'P30D'}}]}
            """;

    private final LocalServer server;

    private SegmentBenchmark(LocalServer server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        try (LocalServer server = new LocalServer()) {
            server.script("start");
            SegmentBenchmark benchmark = new SegmentBenchmark(server);
            benchmark.fill();
            benchmark.count();
        }
    }

    private void fill() throws Exception {
        long start = System.nanoTime();
        List<String> customers = post(
                CUSTOMERS,
                i -> "/api/v1/customers",
                i -> "{'kind':'PERSON','name':'Sample %d','grade':'%s','industry':'Industry %d','tags':['t%d']}"
                        .formatted(i, "ABCDE".charAt(i % 5), i % 7, i % 11));
        post(
                DEALS,
                i -> "/api/v1/opportunities",
                i ->
                        "{'customerId':'%s','name':'Deal','amount':{'amount':'%d.00','currency':'CNY'},'expectedClose':'2027-01-31'}"
                                .formatted(customers.get(3 * i), 500 + i % 2_000));
        post(
                TICKETS,
                i -> "/api/v1/tickets",
                i -> "{'customerId':'%s','subject':'Help','text':'x','priority':'LOW','channel':'EMAIL'}"
                        .formatted(customers.get(4 * i)));
        post(
                INTERACTIONS,
                i -> "/api/v1/customers/" + customers.get(2 * i) + "/interactions",
                i -> "{'channel':'CALL','direction':'IN','subject':'Talk'%s}"
                        .formatted(i % 2 == 0 ? "" : ",'occurredAt':'2025-06-01T10:00:00Z'"));
        System.out.printf(
                "%d customers, %d deals, %d tickets, %d interactions filled in %.0f s%n",
                CUSTOMERS, DEALS, TICKETS, INTERACTIONS, (System.nanoTime() - start) / 1e9);
    }

    private List<String> post(int count, IntFunction<String> path, IntFunction<String> body) throws Exception {
        List<String> ids = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            for (int from = 0; from < count; from += AT_ONCE) {
                List<Callable<String>> posts = IntStream.range(from, Math.min(count, from + AT_ONCE))
                        .<Callable<String>>mapToObj(i -> () -> server.post(path.apply(i), body.apply(i)))
                        .toList();
                for (Future<String> post : threads.invokeAll(posts)) {
                    ids.add(post.get());
                }
            }
        }
        return ids;
    }

    private void count() throws Exception {
        String segment = "/api/v1/segments/"
                + server.post("/api/v1/segments", "{'name':'Worth a call','kind':'RULE','rule':%s}".formatted(RULE));
        String answer = server.get(segment + "?atLeast=1");
        System.out.println("in the segment: " + answer.replaceAll("(?s).*\"members\":(\\d+).*", "$1"));
        String position = server.get("/api/v1/read-models").replaceAll("(?s).*?\"position\":(\\d+).*", "$1");
        report("now", segment);
        report("as of a position", segment + "?asOf=" + position);
    }

    private void report(String when, String path) throws Exception {
        ReadRound.run(server, path, 1, WARM_UP);
        ReadRound round = ReadRound.run(server, path, 1, ROUND);
        System.out.printf(
                "count of a rule of five conditions, %s: %d answers, p50 %.0f ms, p99 %.0f ms%n",
                when,
                round.latency().getTotalCount(),
                round.latency().getValueAtPercentile(50) / 1_000.0,
                round.latency().getValueAtPercentile(99) / 1_000.0);
    }
}
