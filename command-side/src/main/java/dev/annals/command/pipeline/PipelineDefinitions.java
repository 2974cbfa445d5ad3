package dev.annals.command.pipeline;

import dev.annals.command.lookup.StreamCache;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The pipelines as they are at this moment, for deals that move through them. */
public final class PipelineDefinitions {
    private static final long REMEMBERED = 1_000;

    private final StreamCache<PipelineDefinition> streams;

    public PipelineDefinitions(EventStore events) {
        streams = new StreamCache<>(events, (before, event, at) -> PipelineDefinition.after(before, event), REMEMBERED);
    }

    public Optional<PipelineDefinition> find(UUID pipelineId) {
        return streams.find(pipelineId);
    }
}
