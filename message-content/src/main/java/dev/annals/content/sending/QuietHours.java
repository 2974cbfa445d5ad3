package dev.annals.content.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * The hours in which nobody is to get a message, by the clock on the reader's wall. What that clock shows decides: when it
 * is put back into them, it is quiet again; when it is put forward out of them, they are over.
 *
 * @param from the first quiet time of day
 * @param to the first time of day that is not quiet any more; before {@code from} when the night lies between
 */
public record QuietHours(LocalTime from, LocalTime to) {
    private static final Duration DAY = Duration.ofDays(1);

    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet hours that end when they begin");
        }
    }

    /** Whether it is quiet at this instant for somebody in this zone. */
    public boolean isQuiet(Instant at, ZoneId zone) {
        LocalTime time = at.atZone(zone).toLocalTime();
        boolean begun = !time.isBefore(from);
        boolean notOver = time.isBefore(to);
        return from.isBefore(to) ? begun && notOver : begun || notOver;
    }

    /** The first instant from this one on at which a message may go out: the instant itself when it is not quiet. */
    public Instant earliest(Instant at, ZoneId zone) {
        Instant earliest = at;
        while (isQuiet(earliest, zone)) {
            Instant end = earliest.plus(untilTheEnd(earliest.atZone(zone).toLocalTime()));
            ZoneOffsetTransition change = zone.getRules().nextTransition(earliest);
            // The clock runs evenly up to its next change; what it shows then has to be looked at anew.
            earliest = change == null || end.isBefore(change.getInstant()) ? end : change.getInstant();
        }
        return earliest;
    }

    private Duration untilTheEnd(LocalTime time) {
        Duration left = Duration.between(time, to);
        return left.isNegative() ? left.plus(DAY) : left;
    }
}
