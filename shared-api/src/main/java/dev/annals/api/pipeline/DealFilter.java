package dev.annals.api.pipeline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which deals a report is about; what is absent does not restrict. */
public record DealFilter(
        @Nullable UUID ownerId,
        @Nullable String team,
        @Nullable UUID pipelineId) {
    /** All deals. */
    public static final DealFilter ALL = new DealFilter(null, null, null);
}
