package dev.annals.command.pipeline;

import dev.annals.api.DomainEvent;
import dev.annals.api.pipeline.PipelineChanged;
import dev.annals.api.pipeline.PipelineDefined;
import dev.annals.api.pipeline.PipelineEvent;
import dev.annals.api.pipeline.PipelineRetracted;
import dev.annals.command.aggregate.State;
import java.util.List;
import java.util.Objects;

/** A pipeline's definition. */
final class PipelineState extends State {
    PipelineDefinition definition = new PipelineDefinition("", List.of(), null);

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public void apply(DomainEvent event) {
        switch ((PipelineEvent) event) {
            case PipelineDefined defined -> created(defined);
            case PipelineChanged _ -> {}
            case PipelineRetracted _ -> retracted();
        }
        definition = Objects.requireNonNull(PipelineDefinition.after(definition, event));
    }
}
