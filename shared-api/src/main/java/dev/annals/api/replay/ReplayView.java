package dev.annals.api.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workspace.
 *
 * @param from position that it began as of, 0 when it began with nothing
 * @param until the last position of the journal that is folded
 * @param expiresAt when it is taken away
 * @param parkedKeys rows that could not be folded to their end; absent until it is done
 * @param digest over the digests of all read models by name: the same request until the same position gives the same;
 *     absent until it is done
 * @param digests of each read model, by name
 */
public record ReplayView(
        UUID id,
        ReplayState state,
        long from,
        long until,
        ReplayOrder order,
        List<String> readModels,
        @Nullable ReplayFilter filter,
        @Nullable ReplayPolicies policies,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Instant expiresAt,
        Progress progress,
        @Nullable Long parkedKeys,
        @Nullable String digest,
        @Nullable Map<String, String> digests) {

    /**
     * How far it is.
     *
     * @param events that are read and folded, or left out
     * @param of how many
     * @param rate events a second since it was begun or resumed; absent unless it runs
     * @param secondsLeft at this rate
     */
    public record Progress(
            long events,
            long of,
            @Nullable Long rate,
            @Nullable Long secondsLeft) {}
}
