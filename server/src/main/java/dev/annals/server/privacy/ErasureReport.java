package dev.annals.server.privacy;

import dev.annals.api.privacy.Holding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is held about somebody and where, or was.
 *
 * @param id of the privacy file
 * @param dryRun whether nothing was done
 * @param held before; where nothing was is left out
 * @param obstacles what stands against erasing it
 * @param erasedAt when it was done; absent from a dry run, and as long as it is under way
 */
record ErasureReport(
        UUID id,
        UUID subject,
        boolean dryRun,
        List<Holding> held,
        List<Obstacle> obstacles,
        @Nullable Instant erasedAt) {

    /**
     * Something that stands against it.
     *
     * @param code as in the problem that the erasure would be refused with
     * @param id of the hold; absent when it is none
     * @param reason of the hold, or what a duty to keep something goes back to
     * @param until when the duty ends
     */
    record Obstacle(
            String code,
            @Nullable UUID id,
            String reason,
            @Nullable Instant until) {}
}
