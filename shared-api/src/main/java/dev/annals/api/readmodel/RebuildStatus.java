package dev.annals.api.readmodel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a rebuild or a verification gets on.
 *
 * @param step READING events, building INDEXES, SWAPPING tables, COMPARING, then DONE or FAILED
 * @param position the last event that is folded
 * @param head the last event there was when it was looked last
 * @param difference where a verification found the first difference, as {@code table id valid_from}
 */
public record RebuildStatus(
        boolean verifying,
        Step step,
        long position,
        long head,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String difference) {

    /** What a rebuild is doing. */
    public enum Step {
        READING,
        INDEXES,
        SWAPPING,
        COMPARING,
        DONE,
        FAILED
    }
}
