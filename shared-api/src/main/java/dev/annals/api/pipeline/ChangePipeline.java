package dev.annals.api.pipeline;

import dev.annals.api.Check;
import dev.annals.api.Patch;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The pipeline is different from now on. Only the fields present change; clearing {@code moves}
 * allows every move. Deals in a stage that is gone can move to any stage there is.
 */
public record ChangePipeline(
        UUID id,
        @Nullable Patch<String> name,
        @Nullable Patch<List<Stage>> stages,
        @Nullable Patch<Map<String, List<String>>> moves)
        implements PipelineCommand {
    public ChangePipeline {
        Check check = new Check();
        check.required("id", id);
        name = check.patch(check.neverCleared("name", name), v -> check.line("name", v, PipelineLimits.NAME));
        stages = check.patch(check.neverCleared("stages", stages), v -> StageRules.stages(check, v));
        check.done();
    }

    /** The moves by these stages; refused when they name a stage that is not among them. */
    public static @Nullable Map<String, List<String>> movesWithin(
            List<Stage> stages, @Nullable Map<String, List<String>> moves) {
        Check check = new Check();
        Map<String, List<String>> checked = StageRules.moves(check, stages, moves);
        check.done();
        return checked;
    }
}
