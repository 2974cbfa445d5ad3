package dev.annals.api.opportunity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One uninterrupted stay of a deal in a stage, by effective time.
 *
 * @param leftAt when the deal moved on or was closed; absent while it is there
 * @param time how long it was there; a stay that still runs ends at the moment of the answer
 */
public record StageStay(
        String stage, Instant enteredAt, @Nullable Instant leftAt, Duration time) {}
