package dev.annals.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The windows of a run of years as instants, each with the working time before it. The working time up to any
 * instant is one search by halves, that between two instants the difference of two such sums, and a due time
 * the same search the other way round. All in whole seconds: no window starts or ends between two.
 */
final class WindowTable {
    static final WindowTable EMPTY = new WindowTable(0, -1, 0, 0, new long[0], new long[0], new long[1]);

    private final int firstYear;
    private final int lastYear;
    private final long start;
    private final long end;
    private final long[] opens;
    private final long[] closes;
    /** Working seconds before window i; one more at the end for all of them. */
    private final long[] before;

    private WindowTable(int firstYear, int lastYear, long start, long end, long[] opens, long[] closes, long[] before) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.start = start;
        this.end = end;
        this.opens = opens;
        this.closes = closes;
        this.before = before;
    }

    boolean covers(Instant from, Instant to) {
        return start <= from.getEpochSecond() && to.getEpochSecond() < end;
    }

    WindowTable extended(CalendarDays days, Instant from, Instant to) {
        int first = days.yearOf(from);
        int last = days.yearOf(to);
        boolean isFirst = lastYear < firstYear;
        return of(days, isFirst ? first : Math.min(first, firstYear), isFirst ? last : Math.max(last, lastYear));
    }

    private static WindowTable of(CalendarDays days, int firstYear, int lastYear) {
        LocalDate first = LocalDate.of(firstYear, 1, 1);
        LocalDate end = LocalDate.of(lastYear + 1, 1, 1);
        Columns columns = new Columns();
        for (LocalDate date = first; date.isBefore(end); date = date.plusDays(1)) {
            for (CalendarDays.Minutes window : days.on(date)) {
                columns.add(days.second(date, window.from()), days.second(date, window.to()));
            }
        }
        return new WindowTable(
                firstYear,
                lastYear,
                days.second(first, 0),
                days.second(end, 0),
                columns.opens(),
                columns.closes(),
                columns.before());
    }

    Duration between(Instant from, Instant to) {
        return workedUntil(to).minus(workedUntil(from));
    }

    Optional<Instant> due(Instant from, Duration target) {
        Duration goal = workedUntil(from).plus(target);
        long seconds = goal.getSeconds();
        // The first window that ends with at least the goal behind it: the goal's last moment, not its next.
        int i = firstAtLeast(seconds + (goal.getNano() > 0 ? 1 : 0)) - 1;
        return i == opens.length
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(opens[i] + seconds - before[i], goal.getNano()));
    }

    List<Stretch> within(Instant from, Instant to) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = Math.max(0, lastOpenedBy(from)); i < opens.length && opens[i] <= to.getEpochSecond(); i++) {
            Instant open = Instant.ofEpochSecond(opens[i]);
            Instant close = Instant.ofEpochSecond(closes[i]);
            Instant start = open.isBefore(from) ? from : open;
            Instant end = close.isAfter(to) ? to : close;
            if (start.isBefore(end)) {
                stretches.add(new Stretch(start, end));
            }
        }
        return stretches;
    }

    private Duration workedUntil(Instant instant) {
        int i = lastOpenedBy(instant);
        if (i < 0) {
            return Duration.ZERO;
        }
        long second = instant.getEpochSecond();
        return second >= closes[i]
                ? Duration.ofSeconds(before[i + 1])
                : Duration.ofSeconds(before[i] + second - opens[i], instant.getNano());
    }

    /** The last window that is open or over at an instant, or -1. */
    private int lastOpenedBy(Instant instant) {
        int found = Arrays.binarySearch(opens, instant.getEpochSecond());
        return found >= 0 ? found : -found - 2;
    }

    private int firstAtLeast(long seconds) {
        int found = Arrays.binarySearch(before, seconds);
        return found >= 0 ? found : -found - 1;
    }

    /** Windows in order of time while they are collected. */
    private static final class Columns {
        private long[] opens = new long[512];
        private long[] closes = new long[512];
        private int size;

        void add(long open, long close) {
            if (open >= close) {
                return;
            }
            if (size > 0 && closes[size - 1] == open) {
                closes[size - 1] = close;
                return;
            }
            if (size == opens.length) {
                opens = Arrays.copyOf(opens, 2 * size);
                closes = Arrays.copyOf(closes, 2 * size);
            }
            opens[size] = open;
            closes[size] = close;
            size++;
        }

        long[] opens() {
            return Arrays.copyOf(opens, size);
        }

        long[] closes() {
            return Arrays.copyOf(closes, size);
        }

        long[] before() {
            long[] before = new long[size + 1];
            for (int i = 0; i < size; i++) {
                before[i + 1] = before[i] + closes[i] - opens[i];
            }
            return before;
        }
    }
}
