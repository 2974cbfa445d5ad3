package dev.annals.command.pipeline;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.pipeline.PipelineChanged;
import dev.annals.api.pipeline.PipelineDefined;
import dev.annals.api.pipeline.Stage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline as it is now.
 *
 * @param moves the stages that can be reached from a stage; without it every move is allowed
 */
public record PipelineDefinition(
        String name, List<Stage> stages, @Nullable Map<String, List<String>> moves) {

    static @Nullable PipelineDefinition after(@Nullable PipelineDefinition before, DomainEvent event) {
        return switch (event) {
            case PipelineDefined defined -> new PipelineDefinition(defined.name(), defined.stages(), defined.moves());
            case PipelineChanged changed when before != null -> before.with(changed);
            default -> before;
        };
    }

    public Stage firstStage() {
        return stages.getFirst();
    }

    public Optional<Stage> stage(String stageName) {
        return stages.stream().filter(stage -> stage.name().equals(stageName)).findFirst();
    }

    /** A deal whose stage is gone may move anywhere; a stage that lists no moves leads nowhere. */
    public boolean allowsMove(String from, String to) {
        return moves == null
                || from.equals(to)
                || stage(from).isEmpty()
                || moves.getOrDefault(from, List.of()).contains(to);
    }

    private PipelineDefinition with(PipelineChanged changed) {
        return new PipelineDefinition(
                Objects.requireNonNull(Patch.apply(changed.name(), name)),
                Objects.requireNonNull(Patch.apply(changed.stages(), stages)),
                Patch.apply(changed.moves(), moves));
    }
}
