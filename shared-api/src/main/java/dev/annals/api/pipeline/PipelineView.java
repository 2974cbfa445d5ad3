package dev.annals.api.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline as it is configured.
 *
 * @param version number of its events
 * @param moves the stages that can be reached from a stage; absent when every move is allowed
 */
public record PipelineView(
        UUID id,
        long version,
        String name,
        List<Stage> stages,
        @Nullable Map<String, List<String>> moves,
        Instant createdAt,
        Instant updatedAt) {}
