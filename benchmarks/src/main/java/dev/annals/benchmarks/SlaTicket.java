package dev.annals.benchmarks;

import dev.annals.api.sla.BusinessCalendar;
import dev.annals.api.sla.PublicDay;
import dev.annals.api.sla.WorkingWindow;
import dev.annals.sla.ClockChange;
import dev.annals.sla.ClockHistory;
import dev.annals.sla.ClockPaused;
import dev.annals.sla.ClockResumed;
import dev.annals.sla.ClockStarted;
import dev.annals.sla.WorkingTime;
import dev.annals.sla.holiday.ObservedCalendar;
import dev.annals.sla.holiday.PublicHolidays;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A ticket that was paused and resumed 25 times each over two years, and runs.
 *
 * @param history of its clock, with a target beyond those two years
 * @param edges where running intervals start and end by turns, the last one still running
 */
record SlaTicket(ClockHistory history, List<Instant> edges) {
    static final int CHANGES = 50;
    static final Instant START = Instant.parse("2024-01-08T01:30:00Z");
    static final Instant END = START.plus(Duration.ofDays(730));
    static final Duration TARGET = Duration.ofHours(6_000);

    static SlaTicket random(WorkingTime hours, long seed) {
        Random random = new Random(seed);
        List<Instant> at = random.longs(CHANGES, 1, Duration.between(START, END).toSeconds())
                .sorted()
                .mapToObj(START::plusSeconds)
                .toList();
        List<ClockChange> changes = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            changes.add(i % 2 == 0 ? new ClockPaused(at.get(i), "ON_HOLD") : new ClockResumed(at.get(i)));
        }
        List<Instant> edges = new ArrayList<>(at);
        edges.addFirst(START);
        edges.add(END);
        List<BigDecimal> warnAt = List.of(new BigDecimal("0.5"), new BigDecimal("0.8"));
        return new SlaTicket(new ClockHistory(new ClockStarted(START, TARGET, hours, warnAt), changes), edges);
    }

    /** Split days in Shanghai with the public days of four years. */
    static BusinessCalendar calendar() {
        Map<DayOfWeek, List<WorkingWindow>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                week.put(day, List.of(new WorkingWindow("09:00", "12:00"), new WorkingWindow("13:00", "18:00")));
            }
        }
        PublicHolidays holidays = PublicHolidays.shipped();
        List<PublicDay> days = IntStream.rangeClosed(2023, 2026)
                .boxed()
                .flatMap(year -> holidays.in("CN", null, year).orElseThrow().stream())
                .toList();
        return ObservedCalendar.of(new BusinessCalendar("Asia/Shanghai", week, List.of(), List.of()), days);
    }
}
