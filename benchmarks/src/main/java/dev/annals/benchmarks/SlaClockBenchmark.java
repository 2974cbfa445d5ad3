package dev.annals.benchmarks;

import dev.annals.api.sla.BusinessCalendar;
import dev.annals.sla.ClockReading;
import dev.annals.sla.WorkingTime;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * What it takes to tell elapsed and due of a ticket with 50 changes over two years: by the table of windows, by
 * the fold with its warnings, and by walking date by date. All take turns on one thread and must agree.
 * Prints a table with the medians of the rounds.
 */
final class SlaClockBenchmark {
    private static final int TICKETS = 200;
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 15;

    private final BusinessCalendar calendar = SlaTicket.calendar();
    private final WorkingTime hours = WorkingTime.of(calendar);
    private final DateByDateClock walk = new DateByDateClock(calendar);
    private final List<SlaTicket> tickets = LongStream.range(0, TICKETS)
            .mapToObj(seed -> SlaTicket.random(hours, seed))
            .toList();
    private int sum;

    public static void main(String[] arguments) {
        SlaClockBenchmark benchmark = new SlaClockBenchmark();
        benchmark.run();
        System.out.println("Sum of all answers: " + benchmark.sum);
    }

    private void run() {
        List<Way> ways = List.of(
                new Way("elapsed, table of windows", this::elapsed),
                new Way("elapsed, date by date", ticket -> walk.elapsed(ticket.edges())),
                new Way("elapsed and due, table of windows", ticket -> due(elapsed(ticket))),
                new Way(
                        "elapsed and due, date by date",
                        ticket -> walk.due(SlaTicket.END, left(walk.elapsed(ticket.edges())))),
                new Way("fold of the clock: state, elapsed, due, two warnings", SlaClockBenchmark::read),
                new Way("every interval", ticket -> ticket.history().intervals(SlaTicket.END)));
        requireAgreement();
        double[][] micros = new double[ways.size()][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int way = 0; way < ways.size(); way++) {
                double took = round(ways.get(way));
                if (round >= 0) {
                    micros[way][round] = took;
                }
            }
        }
        System.out.println("| answer for one ticket | µs of CPU, median of rounds | slowest round |");
        System.out.println("|---|---|---|");
        for (int way = 0; way < ways.size(); way++) {
            Arrays.sort(micros[way]);
            System.out.printf(
                    "| %s | %.1f | %.1f |%n", ways.get(way).name(), micros[way][ROUNDS / 2], micros[way][ROUNDS - 1]);
        }
        System.out.printf("| making the table for three years | %.0f | |%n", tableMicros());
    }

    /** Microseconds of CPU per ticket. The answers are added up so that none can be left out. */
    private double round(Way way) {
        int repeats = 5;
        long before = cpuNanos();
        for (int i = 0; i < repeats; i++) {
            for (SlaTicket ticket : tickets) {
                sum += way.answer().apply(ticket).hashCode();
            }
        }
        return (cpuNanos() - before) / 1_000.0 / repeats / TICKETS;
    }

    /** Of this thread alone: other work on the machine does not count. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private Duration elapsed(SlaTicket ticket) {
        Duration sum = Duration.ZERO;
        for (int i = 0; i < ticket.edges().size(); i += 2) {
            sum = sum.plus(hours.elapsed(ticket.edges().get(i), ticket.edges().get(i + 1)));
        }
        return sum;
    }

    private Instant due(Duration elapsed) {
        return hours.due(SlaTicket.END, left(elapsed)).orElseThrow();
    }

    private static Duration left(Duration elapsed) {
        return SlaTicket.TARGET.minus(elapsed);
    }

    private static ClockReading read(SlaTicket ticket) {
        return ticket.history().at(SlaTicket.END);
    }

    private void requireAgreement() {
        for (SlaTicket ticket : tickets) {
            ClockReading reading = read(ticket);
            Duration walked = walk.elapsed(ticket.edges());
            Instant due = walk.due(SlaTicket.END, left(walked));
            boolean agree = reading.elapsed().equals(walked)
                    && elapsed(ticket).equals(walked)
                    && due.equals(reading.dueAt())
                    && due.equals(due(walked));
            if (!agree) {
                throw new IllegalStateException("%s, but date by date %s %s".formatted(reading, walked, due));
            }
        }
    }

    private double tableMicros() {
        int repeats = 300;
        long before = 0;
        for (int i = -repeats; i < repeats; i++) {
            before = i == 0 ? cpuNanos() : before;
            WorkingTime.of(calendar).elapsed(SlaTicket.START, SlaTicket.END);
        }
        return (cpuNanos() - before) / 1_000.0 / repeats;
    }

    private record Way(String name, Function<SlaTicket, Object> answer) {}
}
