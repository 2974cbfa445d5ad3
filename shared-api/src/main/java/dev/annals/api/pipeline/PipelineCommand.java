package dev.annals.api.pipeline;

import dev.annals.api.Command;

/** Every wish that a pipeline can be told. */
public sealed interface PipelineCommand extends Command permits DefinePipeline, ChangePipeline, RetractPipeline {}
