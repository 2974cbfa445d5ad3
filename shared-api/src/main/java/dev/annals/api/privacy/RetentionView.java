package dev.annals.api.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be kept, and for how long.
 *
 * @param version number of the changes; 0 when there was none
 * @param updatedAt when it was last changed; absent when never
 */
public record RetentionView(
        UUID id,
        long version,
        List<RetentionRule> rules,
        @Nullable Instant updatedAt) {}
