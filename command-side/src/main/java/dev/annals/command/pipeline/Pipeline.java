package dev.annals.command.pipeline;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.Patch;
import dev.annals.api.Refused;
import dev.annals.api.pipeline.ChangePipeline;
import dev.annals.api.pipeline.DefinePipeline;
import dev.annals.api.pipeline.PipelineChanged;
import dev.annals.api.pipeline.PipelineDefined;
import dev.annals.api.pipeline.PipelineRefusal;
import dev.annals.api.pipeline.PipelineRetracted;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.api.pipeline.RetractPipeline;
import dev.annals.api.pipeline.Stage;
import dev.annals.command.aggregate.EventSourced;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * An ordered set of stages. It may change while deals are in it: deals keep stage, probability and
 * category until they move, and those whose stage is gone may move anywhere.
 */
@AggregateRoot(type = "pipeline")
final class Pipeline extends EventSourced<PipelineState> {
    Pipeline() {
        super(new PipelineState());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DefinePipeline command) {
        PipelineDefined defined = new PipelineDefined(command.id(), command.name(), command.stages(), command.moves());
        if (!isRepeated(defined)) {
            record(defined);
        }
    }

    /** Moves that name a stage which is gone are refused: a change of stages brings its moves along. */
    @CommandHandler
    void handle(ChangePipeline command) {
        requireNotRetracted();
        PipelineDefinition now = state().definition;
        List<Stage> stages = Objects.requireNonNull(Patch.apply(command.stages(), now.stages()));
        Map<String, List<String>> moves = ChangePipeline.movesWithin(stages, Patch.apply(command.moves(), now.moves()));
        PipelineChanged changed = new PipelineChanged(
                command.id(),
                Patch.effective(command.name(), now.name()),
                Patch.effective(command.stages(), now.stages()),
                effectiveMoves(command.moves(), moves, now.moves()));
        if (changed.name() != null || changed.stages() != null || changed.moves() != null) {
            record(changed);
        }
    }

    /** A deal that is opened at this very moment may slip in: it goes on through the stages that there were. */
    @CommandHandler
    void handle(RetractPipeline command, PipelineUse use) {
        if (state().isRetracted()) {
            return;
        }
        Refused.unless(!command.id().equals(Pipelines.DEFAULT), PipelineRefusal.DEFAULT_PIPELINE_STAYS);
        Refused.unless(!use.isUsed(command.id()), PipelineRefusal.PIPELINE_IN_USE);
        record(new PipelineRetracted(command.id()));
    }

    private static @Nullable Patch<Map<String, List<String>>> effectiveMoves(
            @Nullable Patch<Map<String, List<String>>> wished,
            @Nullable Map<String, List<String>> checked,
            @Nullable Map<String, List<String>> now) {
        return wished == null ? null : Patch.effective(new Patch<>(checked), now);
    }
}
