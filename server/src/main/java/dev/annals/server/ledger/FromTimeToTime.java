package dev.annals.server.ledger;

import java.time.Duration;
import java.time.Instant;

/** When something is to be done again. */
final class FromTimeToTime {
    private final Duration every;
    private Instant next = Instant.MIN;

    FromTimeToTime(Duration every) {
        this.every = every;
    }

    /** A clock that was ahead is not waited for. */
    boolean isDue(Instant now) {
        return !now.isBefore(next) || next.isAfter(now.plus(every));
    }

    /** Whether that is so long ago. */
    boolean isOver(Instant done, Instant now) {
        return !now.isBefore(done.plus(every));
    }

    void doneAt(Instant when) {
        next = when.plus(every);
    }
}
