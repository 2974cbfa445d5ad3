package dev.annals.server.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a place of publication.
 *
 * @param size of the last checkpoint that it has, 0 for none
 * @param tried size of the last checkpoint that it was given
 * @param failures how often in a row it did not take it
 * @param failure why, the last time
 * @param nextTry when it is tried again if there is no newer checkpoint
 */
record Publication(
        String place,
        long size,
        @Nullable Instant publishedAt,
        long tried,
        int failures,
        @Nullable String failure,
        @Nullable Instant nextTry) {

    static Publication none(String place) {
        return new Publication(place, 0, null, 0, 0, null, null);
    }

    /** A newer checkpoint is always worth a try. */
    boolean isDue(long newest, Instant now) {
        return newest > size && (newest > tried || mayBeTried(now));
    }

    /** Whether it has the newest, to which something may be added. */
    boolean isToBeCompleted(long newest, Instant now) {
        return newest == size && mayBeTried(now);
    }

    private boolean mayBeTried(Instant now) {
        return nextTry == null || !now.isBefore(nextTry);
    }
}
