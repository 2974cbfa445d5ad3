package dev.annals.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real incident log imported row by row by a server that was just started, without an SLA policy and with one that
 * matches every ticket: its first response and resolution count by a business calendar, in force before the log
 * begins, so that every clock is kept while the log is told.
 */
final class IncidentLogBenchmark {
    private static final int ROUNDS = 3;
    private static final int ROWS = 99_002;
    private static final int LEFT_OUT = 1;
    private static final String BEFORE_THE_LOG = "2016-01-01T00:00:00Z";
    private static final Path LOG = LocalServer.home().resolve("../shared/data/servicenow-incidents");

    private IncidentLogBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (!Files.isDirectory(LOG)) {
            System.out.println("NOT MEASURED: the incident log to import is not beside the repository");
            return;
        }
        for (boolean policy : List.of(false, true)) {
            List<Double> rates = new ArrayList<>();
            List<Double> cpu = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                try (LocalServer server = new LocalServer()) {
                    server.script("start");
                    if (policy) {
                        define(server);
                    }
                    double before = server.cpuSeconds();
                    rates.add((double) Math.round(ROWS / seconds(imported(server))));
                    cpu.add(server.cpuSeconds() - before);
                }
            }
            System.out.printf(
                    "incident log, %s: %.0f rows/s %s, CPU of the server without PostgreSQL %.0f s %s%n",
                    policy ? "one policy" : "no policy", median(rates), rates, median(cpu), cpu);
        }
    }

    private static Duration imported(LocalServer server) throws Exception {
        Path mapping = LocalServer.home().resolve("imports/servicenow-incidents/mapping.yaml");
        Path leftOut = Files.createTempFile("left-out", ".csv");
        try {
            return server.script(
                    LEFT_OUT, "import", "--failures", leftOut.toString(), mapping.toString(), LOG.toString());
        } finally {
            Files.delete(leftOut);
        }
    }

    private static void define(LocalServer server) throws Exception {
        String week = Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")
                .map(day -> "'" + day + "':[{'from':'08:00','to':'18:00'}]")
                .collect(Collectors.joining(","));
        String calendar = server.post(
                "/api/v1/business-calendars",
                "{'name':'Service desk','zone':'UTC','week':{%s},'occurredAt':'%s'}".formatted(week, BEFORE_THE_LOG));
        server.post("/api/v1/sla-policies", """
                {'name':'Incidents','order':1,'occurredAt':'%1$s','targets':[
                  {'clock':'FIRST_RESPONSE','limit':'PT4H','calendarId':'%2$s'},
                  {'clock':'RESOLUTION','limit':'PT40H','calendarId':'%2$s'}]}""".formatted(BEFORE_THE_LOG, calendar));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
