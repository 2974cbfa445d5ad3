package dev.annals.sla;

import dev.annals.api.sla.ClockInterval;
import dev.annals.api.sla.IntervalKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists a clock's intervals while walking once over what happened to it. */
final class Intervals {
    private final List<ClockInterval> intervals = new ArrayList<>();
    private final Instant until;
    private Instant last;
    private WorkingTime hours;
    private @Nullable String pausedFor;
    private boolean isEnded;

    Intervals(ClockStarted start, Instant until) {
        this.until = until;
        last = start.at();
        hours = start.hours();
    }

    List<ClockInterval> after(List<ClockChange> changes) {
        for (ClockChange change : changes) {
            if (!isEnded && !change.at().isAfter(until)) {
                listUntil(change.at());
                apply(change);
            }
        }
        if (!isEnded) {
            listUntil(until);
        }
        return List.copyOf(intervals);
    }

    private void apply(ClockChange change) {
        switch (change) {
            case ClockPaused paused -> pausedFor = paused.reason();
            case ClockResumed resumed -> pausedFor = null;
            case CalendarChanged changed -> hours = changed.hours();
            case TargetChanged changed -> {}
            case ClockMet met -> isEnded = true;
            case ClockCancelled cancelled -> isEnded = true;
        }
    }

    private void listUntil(Instant to) {
        if (pausedFor != null) {
            add(to, IntervalKind.PAUSED);
            return;
        }
        for (Stretch stretch : hours.within(last, to)) {
            add(stretch.from(), IntervalKind.OUTSIDE_HOURS);
            add(stretch.to(), IntervalKind.RUNNING);
        }
        add(to, IntervalKind.OUTSIDE_HOURS);
    }

    private void add(Instant to, IntervalKind kind) {
        if (last.isBefore(to)) {
            intervals.add(new ClockInterval(last, to, kind, kind == IntervalKind.PAUSED ? pausedFor : null));
            last = to;
        }
    }
}
