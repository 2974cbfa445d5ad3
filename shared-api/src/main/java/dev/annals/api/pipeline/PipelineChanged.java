package dev.annals.api.pipeline;

import dev.annals.api.EventName;
import dev.annals.api.Patch;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pipeline is different from now on; what is absent stayed as it was. */
@EventName("pipeline.details-changed")
public record PipelineChanged(
        UUID id,
        @Nullable Patch<String> name,
        @Nullable Patch<List<Stage>> stages,
        @Nullable Patch<Map<String, List<String>>> moves)
        implements PipelineEvent {}
