package dev.annals.api.pipeline;

import dev.annals.api.DomainEvent;

/** Everything that can happen to a pipeline. */
public sealed interface PipelineEvent extends DomainEvent permits PipelineDefined, PipelineChanged, PipelineRetracted {}
