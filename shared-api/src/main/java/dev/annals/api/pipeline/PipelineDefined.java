package dev.annals.api.pipeline;

import dev.annals.api.EventName;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deals can go through these stages from now on. */
@EventName("pipeline.defined")
public record PipelineDefined(
        UUID id, String name, List<Stage> stages, @Nullable Map<String, List<String>> moves) implements PipelineEvent {}
