package dev.annals.command.opportunity;

import static dev.annals.command.Examples.DEAL;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.deal;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.pipeline;
import static dev.annals.command.Examples.stage;

import dev.annals.api.Patch;
import dev.annals.api.opportunity.ChangeForecastCategory;
import dev.annals.api.opportunity.ForecastCategoryChanged;
import dev.annals.api.opportunity.MoveOpportunity;
import dev.annals.api.opportunity.OpportunityMoved;
import dev.annals.api.opportunity.OpportunityRefusal;
import dev.annals.api.pipeline.ChangePipeline;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.command.CommandSideFixture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MovingAnOpportunityTest {
    private final CommandSideFixture annals = CommandSideFixture.start().given(pipeline(), person(PERSON), deal(DEAL));

    @Test
    void it_takes_over_probability_and_category_of_the_stage() {
        annals.when(move("Offer", null))
                .records(moved("Offer", "0.5", ForecastCategory.BEST_CASE))
                .atVersion(2);
    }

    @Test
    void its_probability_can_be_another_than_the_stage_has() {
        annals.when(move("Offer", "0.65")).records(moved("Offer", "0.65", ForecastCategory.BEST_CASE));
        annals.when(move("Offer", "0.7")).records(moved("Offer", "0.7", ForecastCategory.BEST_CASE));
    }

    @Test
    void the_same_stage_and_probability_again_record_nothing() {
        annals.given(move("Offer", "0.65"));
        annals.when(move("Offer", "0.650")).recordsNothing().atVersion(2);
        annals.when(move("Offer", null)).records(moved("Offer", "0.5", ForecastCategory.BEST_CASE));
        annals.when(move("Offer", null)).recordsNothing();
    }

    @Test
    void a_move_that_the_pipeline_does_not_list_is_refused() {
        annals.when(move("Contract", null)).isRefused(OpportunityRefusal.MOVE_NOT_ALLOWED);
    }

    @Test
    void a_stage_without_listed_moves_leads_nowhere() {
        annals.given(new ChangePipeline(Pipelines.DEFAULT, null, null, Patch.set(Map.of("Offer", List.of("Contact")))));
        annals.when(move("Offer", null)).isRefused(OpportunityRefusal.MOVE_NOT_ALLOWED);
    }

    @Test
    void without_listed_moves_every_move_is_allowed() {
        annals.given(new ChangePipeline(Pipelines.DEFAULT, null, null, Patch.clear()));
        annals.when(move("Contract", null)).atVersion(2);
    }

    @Test
    void from_a_stage_that_is_gone_it_may_move_anywhere() {
        annals.given(new ChangePipeline(
                Pipelines.DEFAULT,
                null,
                Patch.set(List.of(
                        stage("Offer", "0.4", ForecastCategory.PIPELINE),
                        stage("Contract", "0.9", ForecastCategory.COMMIT))),
                Patch.set(Map.of("Offer", List.of("Contract")))));
        annals.when(move("Contract", null)).records(moved("Contract", "0.9", ForecastCategory.COMMIT));
    }

    @Test
    void an_unknown_stage_is_refused() {
        annals.when(move("Nowhere", null)).isRefusedAt("/stage", OpportunityRefusal.UNKNOWN_STAGE);
    }

    @Test
    void a_category_that_the_owner_chose_outlives_moves() {
        annals.when(category(ForecastCategory.COMMIT))
                .records(new ForecastCategoryChanged(DEAL, ForecastCategory.COMMIT, true));
        annals.when(move("Offer", null)).records(moved("Offer", "0.5", ForecastCategory.COMMIT));
        annals.when(category(null)).records(new ForecastCategoryChanged(DEAL, ForecastCategory.BEST_CASE, false));
        annals.when(move("Contract", null)).records(moved("Contract", "0.8", ForecastCategory.COMMIT));
    }

    @Test
    void choosing_the_same_category_again_records_nothing() {
        annals.when(category(null)).recordsNothing();
        annals.given(category(ForecastCategory.OMITTED));
        annals.when(category(ForecastCategory.OMITTED)).recordsNothing().atVersion(2);
    }

    @Test
    void choosing_the_category_of_the_stage_keeps_it_through_moves() {
        annals.given(category(ForecastCategory.PIPELINE));
        annals.when(move("Offer", null)).records(moved("Offer", "0.5", ForecastCategory.PIPELINE));
    }

    @Test
    void the_category_of_closed_deals_is_not_for_open_ones() {
        annals.when(category(ForecastCategory.CLOSED))
                .isRefusedAt("/category", OpportunityRefusal.CATEGORY_IS_FOR_CLOSED);
    }

    @Test
    void a_deal_in_a_stage_that_is_gone_keeps_its_category_when_the_choice_is_cleared() {
        annals.given(
                category(ForecastCategory.COMMIT),
                new ChangePipeline(
                        Pipelines.DEFAULT,
                        null,
                        Patch.set(List.of(stage("Offer", "0.4", ForecastCategory.PIPELINE))),
                        Patch.clear()));
        annals.when(category(null)).records(new ForecastCategoryChanged(DEAL, ForecastCategory.COMMIT, false));
    }

    private static MoveOpportunity move(String stage, @Nullable String probability) {
        return new MoveOpportunity(DEAL, stage, probability == null ? null : new BigDecimal(probability));
    }

    private static ChangeForecastCategory category(@Nullable ForecastCategory category) {
        return new ChangeForecastCategory(DEAL, category);
    }

    private static OpportunityMoved moved(String stage, String probability, ForecastCategory category) {
        return new OpportunityMoved(DEAL, stage, new BigDecimal(probability), category);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
