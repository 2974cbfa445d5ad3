package dev.annals.sla;

import java.time.Instant;

/**
 * What happens to a clock that was started. It is in force from its instant on, and an instant is judged after
 * all that happened at it: fulfilled exactly at the due time is in time, and so is more time given exactly then.
 */
public sealed interface ClockChange
        permits ClockPaused, ClockResumed, TargetChanged, CalendarChanged, ClockMet, ClockCancelled {
    Instant at();
}
