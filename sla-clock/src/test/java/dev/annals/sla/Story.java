package dev.annals.sla;

import dev.annals.api.sla.ClockInterval;
import dev.annals.api.sla.ClockState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A clock's story in words, in March 2026 by the time of Berlin: {@code 02T09:00 start PT8H; 02T12:00 pause
 * waiting; 03T10:00 resume}. Other steps: {@code target PT4H}, {@code calendar lunch}, {@code met},
 * {@code cancel}. Warnings are at a half and four fifths.
 */
record Story(ClockHistory history) {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<BigDecimal> WARN_AT = List.of(new BigDecimal("0.5"), new BigDecimal("0.8"));

    static Story of(Hours hours, String text) {
        List<ClockChange> changes = new ArrayList<>();
        ClockStarted start = null;
        for (String step : text.split(";")) {
            String[] words = step.strip().split(" ");
            Instant at = instant(words[0]);
            String detail = words.length > 2 ? words[2] : "";
            switch (words[1]) {
                case "start" -> start = new ClockStarted(at, Duration.parse(detail), hours.time(), WARN_AT);
                case "pause" -> changes.add(new ClockPaused(at, detail));
                case "resume" -> changes.add(new ClockResumed(at));
                case "target" -> changes.add(new TargetChanged(at, Duration.parse(detail), WARN_AT));
                case "calendar" ->
                    changes.add(new CalendarChanged(at, Hours.valueOf(detail).time()));
                case "met" -> changes.add(new ClockMet(at));
                case "cancel" -> changes.add(new ClockCancelled(at));
                default -> throw new IllegalArgumentException(step);
            }
        }
        return new Story(new ClockHistory(start, changes));
    }

    static Instant instant(String text) {
        return LocalDateTime.parse("2026-03-" + text).atZone(BERLIN).toInstant();
    }

    /** Such as {@code PAUSED PT3H left PT5H} or {@code RUNNING PT1H left PT7H due 02T17:00}. */
    String at(String moment) {
        ClockReading reading = history.at(instant(moment));
        String told = reading.state() + " " + reading.elapsed() + " left " + reading.remaining();
        if (reading.state() == ClockState.BREACHED) {
            return told + " at " + text(reading.breachedAt());
        }
        return told + (reading.dueAt() == null ? "" : " due " + text(reading.dueAt()));
    }

    /** Such as {@code 02T09:00 RUNNING 02T17:00 PAUSED(waiting) 03T10:00}. */
    String intervals(String until) {
        StringBuilder told = new StringBuilder(text(history.start().at()));
        for (ClockInterval interval : history.intervals(instant(until))) {
            String reason = interval.reason() == null ? "" : "(" + interval.reason() + ")";
            told.append(" %s%s %s".formatted(interval.kind(), reason, text(interval.to())));
        }
        return told.toString();
    }

    static String text(Instant instant) {
        return instant == null
                ? "-"
                : LocalDateTime.ofInstant(instant, BERLIN).toString().substring("2026-03-".length());
    }
}
