package dev.annals.sla;

import dev.annals.api.sla.ClockInterval;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * All that happened to one clock, to be read at any moment, shown interval by interval, and argued again under
 * other terms by making another one of it.
 *
 * @param changes in order of their instants
 */
public record ClockHistory(ClockStarted start, List<ClockChange> changes) {
    public ClockHistory {
        changes = List.copyOf(changes);
    }

    /** The clock with all that happened. */
    public Clock clock() {
        return fold(change -> true);
    }

    /** What the clock showed at a moment, knowing only what had happened by then. */
    public ClockReading at(Instant moment) {
        return fold(change -> !change.at().isAfter(moment)).at(moment);
    }

    /**
     * What the clock did from its start until its end, or until a moment before that. Each interval is under
     * one target and one calendar.
     */
    public List<ClockInterval> intervals(Instant until) {
        return new Intervals(start, until).after(changes);
    }

    private Clock fold(Predicate<ClockChange> counts) {
        Clock clock = Clock.started(start);
        for (ClockChange change : changes) {
            if (counts.test(change)) {
                clock = clock.after(change);
            }
        }
        return clock;
    }
}
