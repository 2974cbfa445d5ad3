package dev.annals.sla;

import dev.annals.api.sla.BusinessCalendar;
import dev.annals.api.sla.CalendarException;
import dev.annals.api.sla.WorkingWindow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The simplest thing that could be right, to compare with: it looks at every minute. A minute is worked when the
 * hand of the clock stands in a window. Where clocks are set back the hand waits: it never shows a time again.
 */
final class MinuteClock {
    private static final int LONGEST_SETBACK = 180;

    private final BusinessCalendar calendar;
    private final ZoneId zone;
    private Instant now;
    private LocalDateTime hand = LocalDateTime.MIN;

    MinuteClock(BusinessCalendar calendar, Instant start) {
        this.calendar = calendar;
        zone = ZoneId.of(calendar.zone());
        now = start.minus(LONGEST_SETBACK, ChronoUnit.MINUTES);
        for (int i = 0; i < LONGEST_SETBACK; i++) {
            passMinute();
        }
    }

    Instant now() {
        return now;
    }

    /** Goes on by a minute and tells whether it was worked. */
    boolean passMinute() {
        LocalDateTime shown = LocalDateTime.ofInstant(now, zone);
        hand = shown.isAfter(hand) ? shown : hand;
        now = now.plus(1, ChronoUnit.MINUTES);
        String time = hand.toLocalTime().toString().substring(0, 5);
        return windows().stream()
                .anyMatch(window -> window.from().compareTo(time) <= 0 && time.compareTo(window.to()) < 0);
    }

    long workedUntil(Instant to) {
        long minutes = 0;
        while (now.isBefore(to)) {
            minutes += passMinute() ? 1 : 0;
        }
        return minutes;
    }

    private List<WorkingWindow> windows() {
        Optional<CalendarException> exception = calendar.exceptions().stream()
                .filter(candidate -> candidate.date().equals(hand.toLocalDate()))
                .findFirst();
        if (exception.isPresent()) {
            return exception.get().windows();
        }
        return calendar.holidays().contains(hand.toLocalDate())
                ? List.of()
                : calendar.week().getOrDefault(hand.getDayOfWeek(), List.of());
    }
}
