package dev.annals.api.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The open deals of a pipeline, stage by stage.
 *
 * @param position the answer holds for this position
 * @param currency of the sums; absent when there is no deal and no base currency
 * @param stages every stage of the pipeline in order, then those that it no longer has but open deals are in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Board(
        long position,
        UUID pipelineId,
        String name,
        @Nullable String currency,
        List<BoardColumn> stages,
        Conversion conversion) {}
