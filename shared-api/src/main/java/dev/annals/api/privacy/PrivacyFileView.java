package dev.annals.api.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The privacy file of somebody: what stands against erasing them, and what became of it.
 *
 * @param id of the file
 * @param version number of its events
 * @param holds the legal holds that stand
 * @param orderedAt when erasure was ordered
 * @param orderedBy who did
 * @param reason what it goes back to
 * @param erasedAt when it was done; absent while it is under way
 * @param cleansed where something was, and how much
 */
public record PrivacyFileView(
        UUID id,
        long version,
        UUID subjectId,
        List<Hold> holds,
        @Nullable Instant orderedAt,
        @Nullable String orderedBy,
        @Nullable String reason,
        @Nullable Instant erasedAt,
        @Nullable List<Holding> cleansed,
        Instant updatedAt) {

    /**
     * A legal hold that stands.
     *
     * @param placedBy who placed it
     */
    public record Hold(
            UUID id,
            String reason,
            Instant placedAt,
            @Nullable String placedBy) {}
}
