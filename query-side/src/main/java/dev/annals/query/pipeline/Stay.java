package dev.annals.query.pipeline;

import dev.annals.api.opportunity.StageStay;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A deal in a stage, by effective time; without {@code leftAt} while it is there. */
record Stay(String stage, Instant enteredAt, @Nullable Instant leftAt) {
    static Stay begun(String stage, Instant at) {
        return new Stay(stage, at, null);
    }

    /** Facts told out of order never make a stay shorter than nothing. */
    Stay ended(Instant at) {
        return new Stay(stage, enteredAt, later(enteredAt, at));
    }

    boolean runs() {
        return leftAt == null;
    }

    StageStay view(Instant now) {
        Instant end = later(enteredAt, Objects.requireNonNullElse(leftAt, now));
        return new StageStay(stage, enteredAt, leftAt, Duration.between(enteredAt, end));
    }

    static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
