package dev.annals.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The watcher of SLA clocks and the board they are on. Tickets come up so that their clocks are all due within one
 * second; when the last of their breaches was recorded is read from the audit. A smaller wave comes before, when the
 * server has never judged anything: it says what a cold start costs. Then the missed targets are asked for, with as
 * many tickets again that are not due.
 */
final class SlaBoardBenchmark {
    private static final int ROUNDS = 3;
    private static final int FIRST_WAVE = 2_000;
    private static final int DUE = 10_000;
    private static final int TICKETS = 25_000;
    private static final int CALLERS = 16;
    private static final Duration LIMIT = Duration.ofHours(8);
    private static final Duration BETWEEN_WAVES = Duration.ofSeconds(20);
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final Pattern RECORDED = Pattern.compile("\"recordedAt\":\"([^\"]+)\"");
    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

    private final LocalServer server;

    private SlaBoardBenchmark(LocalServer server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        List<Waves> waves = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (LocalServer server = new LocalServer()) {
                server.script("start");
                SlaBoardBenchmark board = new SlaBoardBenchmark(server);
                String customer = board.prepare();
                waves.add(board.watch(customer));
                if (round == ROUNDS - 1) {
                    board.open(customer, TICKETS - DUE - FIRST_WAVE, i -> Instant.now());
                    board.read();
                }
            }
        }
        report(
                "the first " + FIRST_WAVE + " clocks",
                waves.stream().map(Waves::first).toList());
        report(DUE + " clocks after them", waves.stream().map(Waves::second).toList());
    }

    private static void report(String wave, List<Double> late) {
        System.out.printf(
                "%s, due within one second, the last breach recorded after its end: %.1f s %s%n",
                wave, late.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow(), late);
    }

    private String prepare() throws Exception {
        String calendar = server.post(
                "/api/v1/business-calendars",
                "{'name':'Always','zone':'Asia/Shanghai','week':{%s}}"
                        .formatted(String.join(
                                ",",
                                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
                                        .stream()
                                        .map(day -> "'" + day + "':[{'from':'00:00','to':'24:00'}]")
                                        .toList())));
        server.post(
                "/api/v1/sla-policies",
                "{'name':'Standard','order':1,'targets':[{'clock':'RESOLUTION','limit':'%s','calendarId':'%s'}],'occurredAt':'%s'}"
                        .formatted(LIMIT, calendar, Instant.now().minus(LIMIT.multipliedBy(2))));
        return server.post("/api/v1/customers", "{'kind':'PERSON','name':'Sample'}");
    }

    /** Seconds from the end of the second in which all of a wave were due to the record of its last breach. */
    private Waves watch(String customer) throws Exception {
        Instant second = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofSeconds(110));
        open(customer, FIRST_WAVE, dueWithin(second.minus(BETWEEN_WAVES), FIRST_WAVE));
        open(customer, DUE, dueWithin(second, DUE));
        if (Instant.now().isAfter(second.minus(BETWEEN_WAVES))) {
            throw new IllegalStateException("the tickets were not open before they were due");
        }
        awaitBreaches(FIRST_WAVE);
        double first = late(second.minus(BETWEEN_WAVES));
        awaitBreaches(FIRST_WAVE + DUE);
        return new Waves(first, late(second));
    }

    /** Seconds after the second in which a wave was due. */
    private record Waves(double first, double second) {}

    private static IntFunction<Instant> dueWithin(Instant second, int count) {
        return i -> second.minus(LIMIT).plus(Duration.ofNanos(i * 1_000_000_000L / count));
    }

    private void awaitBreaches(int count) throws Exception {
        while (total("/api/v1/sla/breaches?count=true&limit=1") < count || breachesRecorded() < count) {
            Thread.sleep(500);
        }
    }

    private double late(Instant second) throws Exception {
        Matcher last = RECORDED.matcher(server.get("/api/v1/audit?event=ticket.clock-breached&limit=1"));
        if (!last.find()) {
            throw new IllegalStateException("no breach in the audit");
        }
        return Duration.between(second.plusSeconds(1), Instant.parse(last.group(1)))
                        .toMillis()
                / 1_000.0;
    }

    private long breachesRecorded() throws Exception {
        return total("/api/v1/sla/clocks?count=true&limit=1&state=BREACHED");
    }

    private long total(String path) throws Exception {
        Matcher total = TOTAL.matcher(server.get(path));
        return total.find() ? Long.parseLong(total.group(1)) : 0;
    }

    private void open(String customer, int count, IntFunction<Instant> openedAt) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            List<Callable<String>> tickets = IntStream.range(0, count)
                    .<Callable<String>>mapToObj(
                            i -> () -> server.post("/api/v1/tickets", ticket(customer, openedAt.apply(i))))
                    .toList();
            for (Future<String> ticket : threads.invokeAll(tickets)) {
                ticket.get();
            }
        }
    }

    private static String ticket(String customer, Instant openedAt) {
        return "{'customerId':'%s','subject':'Sample','text':'x','priority':'NORMAL','channel':'EMAIL','occurredAt':'%s'}"
                .formatted(customer, openedAt);
    }

    private void read() throws Exception {
        for (int connections : List.of(1, 4)) {
            ReadRound.run(server, "/api/v1/sla/breaches", connections, WARM_UP);
            ReadRound round = ReadRound.run(server, "/api/v1/sla/breaches", connections, ROUND);
            System.out.printf(
                    "GET /sla/breaches over %d tickets, %d connections: %.0f requests/s, p50 %.1f ms, p99 %.1f ms%n",
                    TICKETS,
                    connections,
                    round.requestsPerSecond(),
                    round.latency().getValueAtPercentile(50) / 1_000.0,
                    round.latency().getValueAtPercentile(99) / 1_000.0);
        }
    }
}
