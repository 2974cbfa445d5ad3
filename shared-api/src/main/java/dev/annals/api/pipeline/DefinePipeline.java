package dev.annals.api.pipeline;

import dev.annals.api.Check;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Deals can go through these stages from now on.
 *
 * @param stages in order, at least one
 * @param moves the stages that can be reached from a stage; without it every move is allowed
 */
public record DefinePipeline(
        UUID id, String name, List<Stage> stages, @Nullable Map<String, List<String>> moves)
        implements PipelineCommand {
    public DefinePipeline {
        Check check = new Check();
        check.required("id", id);
        name = check.line("name", name, PipelineLimits.NAME);
        stages = StageRules.stages(check, stages);
        moves = StageRules.moves(check, stages, moves);
        check.done();
    }
}
