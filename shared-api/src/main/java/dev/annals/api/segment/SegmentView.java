package dev.annals.api.segment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A segment as it was defined.
 *
 * @param version number of its events
 * @param members how many customers are in it at the moment asked about; only told of one segment, not in a list
 */
public record SegmentView(
        UUID id,
        long version,
        String name,
        SegmentKind kind,
        @Nullable Rule rule,
        @Nullable String description,
        @Nullable Long members,
        Instant createdAt,
        Instant updatedAt) {}
