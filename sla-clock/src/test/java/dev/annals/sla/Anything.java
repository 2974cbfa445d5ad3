package dev.annals.sla;

import dev.annals.api.sla.BusinessCalendar;
import dev.annals.api.sla.CalendarException;
import dev.annals.api.sla.WorkingWindow;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** Random calendars, moments and stories around a change of clocks or around any other day, from a seed. */
final class Anything {
    private static final String[] ZONES = {
        "Europe/Berlin",
        "America/New_York",
        "America/Sao_Paulo",
        "America/Havana",
        "America/St_Johns",
        "Australia/Lord_Howe",
        "Asia/Kathmandu",
        "Asia/Shanghai",
        "Africa/Cairo",
        "Pacific/Apia",
        "UTC"
    };
    private static final List<BigDecimal> WARN_AT = List.of(new BigDecimal("0.5"));

    final Random random;
    private final ZoneId zone;
    private final LocalDate day;

    Anything(long seed) {
        random = new Random(seed);
        zone = ZoneId.of(ZONES[random.nextInt(ZONES.length)]);
        Instant any = Instant.parse("2008-01-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(7_000)));
        var change = zone.getRules().nextTransition(any);
        Instant base = change != null && random.nextInt(3) > 0 ? change.getInstant() : any;
        day = LocalDate.ofInstant(base, zone);
    }

    BusinessCalendar calendar() {
        Map<DayOfWeek, List<WorkingWindow>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (random.nextInt(4) > 0) {
                week.put(weekday, windows());
            }
        }
        List<LocalDate> holidays = new ArrayList<>();
        Map<LocalDate, CalendarException> exceptions = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            holidays.add(date());
            LocalDate date = date();
            exceptions.put(date, new CalendarException(date, windows(), null));
        }
        return new BusinessCalendar(zone.getId(), week, holidays, List.copyOf(exceptions.values()));
    }

    /** Up to three windows on quarters of an hour, some touching, some to the end of the day. */
    private List<WorkingWindow> windows() {
        TreeSet<Integer> edges = new TreeSet<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            edges.add(random.nextInt(random.nextBoolean() ? 97 : 17));
        }
        List<WorkingWindow> windows = new ArrayList<>();
        Integer from = null;
        for (int edge : edges) {
            if (from != null) {
                windows.add(new WorkingWindow(time(from), time(edge)));
            }
            from = from == null || random.nextInt(3) == 0 ? Integer.valueOf(edge) : null;
        }
        return windows;
    }

    private static String time(int quarter) {
        return "%02d:%02d".formatted(quarter / 4, quarter % 4 * 15);
    }

    private LocalDate date() {
        return day.plusDays(random.nextInt(7) - 3);
    }

    /** A whole minute within two days of the day. */
    Instant minute() {
        return day.atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .plus(Duration.ofMinutes(random.nextInt(4 * 1440) - 2 * 1440));
    }

    /** Some moment within two days of the day, to the nanosecond. */
    Instant moment() {
        return minute().plusNanos(random.nextLong(60_000_000_000L));
    }

    /** Whole minutes, and half of it too. */
    Duration target() {
        return Duration.ofMinutes(2 + 2 * random.nextInt(750));
    }

    ClockHistory history() {
        Instant start = minute();
        List<ClockChange> changes = new ArrayList<>();
        Instant at = start;
        for (int i = random.nextInt(9); i > 0; i--) {
            at = at.plus(Duration.ofMinutes(random.nextInt(4) * random.nextInt(400)));
            changes.add(change(at));
        }
        return new ClockHistory(new ClockStarted(start, target(), WorkingTime.of(calendar()), WARN_AT), changes);
    }

    private ClockChange change(Instant at) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> new ClockPaused(at, "waiting");
            case 3, 4, 5, 6 -> new ClockResumed(at);
            case 7, 8 -> new TargetChanged(at, target(), WARN_AT);
            case 9, 10 -> new CalendarChanged(at, WorkingTime.of(calendar()));
            default -> random.nextBoolean() ? new ClockMet(at) : new ClockCancelled(at);
        };
    }
}
