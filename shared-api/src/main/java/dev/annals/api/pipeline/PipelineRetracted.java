package dev.annals.api.pipeline;

import dev.annals.api.EventName;
import java.util.UUID;

/** The pipeline is withdrawn; it stays in what was. */
@EventName("pipeline.retracted")
public record PipelineRetracted(UUID id) implements PipelineEvent {}
