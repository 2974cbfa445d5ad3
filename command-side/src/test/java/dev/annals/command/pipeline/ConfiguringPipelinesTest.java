package dev.annals.command.pipeline;

import static dev.annals.command.Examples.NOBODY;
import static dev.annals.command.Examples.pipeline;
import static dev.annals.command.Examples.stage;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.pipeline.ChangePipeline;
import dev.annals.api.pipeline.DefinePipeline;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.PipelineChanged;
import dev.annals.api.pipeline.PipelineDefined;
import dev.annals.api.pipeline.PipelineRefusal;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.api.pipeline.Stage;
import dev.annals.command.CommandSideFixture;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConfiguringPipelinesTest {
    private static final Stage ONLY = stage("Only", "0.5", ForecastCategory.PIPELINE);

    private final CommandSideFixture annals = CommandSideFixture.start();

    @Test
    void a_pipeline_is_defined_once() {
        DefinePipeline wish = pipeline();
        annals.when(wish).records(new PipelineDefined(wish.id(), wish.name(), wish.stages(), wish.moves()));
        annals.when(wish).recordsNothing().atVersion(1);
    }

    @Test
    void other_content_under_the_same_id_is_refused() {
        annals.given(pipeline());
        annals.when(new DefinePipeline(Pipelines.DEFAULT, "Other", List.of(ONLY), null))
                .isRefused(CommonRefusal.ID_IN_USE);
    }

    @Test
    void only_what_is_really_different_is_recorded() {
        annals.given(pipeline());
        annals.when(change(Patch.set("Selling"), null, Patch.set(pipeline().moves())))
                .records(new PipelineChanged(Pipelines.DEFAULT, Patch.set("Selling"), null, null));
        annals.when(change(Patch.set("Selling"), null, null)).recordsNothing();
    }

    @Test
    void moves_are_cleared_once() {
        annals.given(pipeline());
        annals.when(change(null, null, Patch.clear()))
                .records(new PipelineChanged(Pipelines.DEFAULT, null, null, Patch.clear()));
        annals.when(change(null, null, Patch.clear())).recordsNothing();
    }

    @Test
    void moves_name_stages_that_are_there() {
        annals.given(pipeline());
        annals.when(change(null, null, Patch.set(Map.of("Offer", List.of("Nowhere")))))
                .isRefusedAt("/moves", PipelineRefusal.MOVE_NAMES_UNKNOWN_STAGE);
    }

    @Test
    void stages_do_not_go_while_moves_name_them() {
        annals.given(pipeline());
        annals.when(change(null, Patch.set(List.of(ONLY)), null))
                .isRefusedAt("/moves", PipelineRefusal.MOVE_NAMES_UNKNOWN_STAGE);
        annals.when(change(null, Patch.set(List.of(ONLY)), Patch.clear())).atVersion(2);
    }

    @Test
    void an_unknown_pipeline_is_not_found() {
        annals.when(new ChangePipeline(NOBODY, Patch.set("Selling"), null, null))
                .isRefused(CommonRefusal.NOT_FOUND);
    }

    private static ChangePipeline change(
            @Nullable Patch<String> name,
            @Nullable Patch<List<Stage>> stages,
            @Nullable Patch<Map<String, List<String>>> moves) {
        return new ChangePipeline(Pipelines.DEFAULT, name, stages, moves);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
