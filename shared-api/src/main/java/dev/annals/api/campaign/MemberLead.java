package dev.annals.api.campaign;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member whose responses reached the threshold.
 *
 * @param ownerId who is to take it on
 * @param since when the threshold was reached, by effective time
 * @param acceptBy until when it is to be taken on
 * @param acceptedAt when it was, by effective time; absent while it is not
 */
public record MemberLead(
        @Nullable UUID ownerId,
        Instant since,
        @Nullable Instant acceptBy,
        @Nullable Instant acceptedAt) {

    /** Whether nobody has taken it on and the time for it is over. */
    public boolean isOverdue(Instant now) {
        return acceptedAt == null && acceptBy != null && acceptBy.isBefore(now);
    }
}
