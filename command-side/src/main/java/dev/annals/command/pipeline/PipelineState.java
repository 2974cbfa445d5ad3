package dev.annals.command.pipeline;

import dev.annals.api.DomainEvent;
import dev.annals.api.pipeline.PipelineDefined;
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
        if (event instanceof PipelineDefined) {
            created(event);
        }
        definition = Objects.requireNonNull(PipelineDefinition.after(definition, event));
    }
}
