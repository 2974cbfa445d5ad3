package dev.annals.command.opportunity;

import static dev.annals.command.Examples.CLOSE;
import static dev.annals.command.Examples.DEAL;
import static dev.annals.command.Examples.NOBODY;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.deal;
import static dev.annals.command.Examples.euros;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.pipeline;
import static dev.annals.command.Examples.stage;
import static dev.annals.command.Examples.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.customer.CustomerRefusal;
import dev.annals.api.customer.RetractCustomer;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.opportunity.OpportunityRefusal;
import dev.annals.api.opportunity.RetractOpportunity;
import dev.annals.api.pipeline.ChangePipeline;
import dev.annals.api.pipeline.DefinePipeline;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.command.CommandSideFixture;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpeningAnOpportunityTest {
    private final CommandSideFixture annals = CommandSideFixture.start().given(pipeline(), person(PERSON), user(OWNER));

    @Test
    void it_starts_in_the_first_stage_of_the_default_pipeline() {
        annals.when(deal(DEAL))
                .records(new OpportunityOpened(
                        DEAL,
                        PERSON,
                        "Deal",
                        euros("1000.00"),
                        CLOSE,
                        Pipelines.DEFAULT,
                        "Contact",
                        new BigDecimal("0.1"),
                        ForecastCategory.PIPELINE,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of()))
                .atVersion(1);
    }

    @Test
    void it_can_start_in_another_stage_of_another_pipeline() {
        annals.given(new DefinePipeline(
                id(40),
                "Renewals",
                List.of(
                        stage("Due", "0.6", ForecastCategory.PIPELINE),
                        stage("Agreed", "0.9", ForecastCategory.COMMIT)),
                null));
        OpportunityOpened opened =
                annals.when(deal(DEAL, PERSON, id(40), "Agreed", OWNER)).fact(OpportunityOpened.class);
        assertThat(opened.probability()).isEqualByComparingTo("0.9");
        assertThat(opened.category()).isEqualTo(ForecastCategory.COMMIT);
        assertThat(opened.ownerId()).isEqualTo(OWNER);
    }

    @Test
    void the_same_again_records_nothing_even_after_the_pipeline_changed() {
        annals.given(deal(DEAL), pipelineWithoutContact());
        annals.when(deal(DEAL)).recordsNothing().atVersion(1);
        annals.when(deal(DEAL, PERSON, Pipelines.DEFAULT, "Contact", null)).recordsNothing();
    }

    @Test
    void other_content_under_the_same_id_is_refused() {
        annals.given(deal(DEAL));
        annals.when(deal(DEAL, PERSON, null, "Offer", null)).isRefused(CommonRefusal.ID_IN_USE);
        annals.when(deal(DEAL, PERSON, null, null, OWNER)).isRefused(CommonRefusal.ID_IN_USE);
        annals.when(deal(PERSON)).isRefused(CommonRefusal.ID_IN_USE);
    }

    @Test
    void a_retracted_one_is_not_opened_again() {
        annals.given(deal(DEAL), new RetractOpportunity(DEAL));
        annals.when(deal(DEAL)).isRefused(CommonRefusal.RETRACTED);
    }

    @Test
    void the_customer_must_be_there() {
        annals.when(deal(DEAL, NOBODY, null, null, null)).isRefusedAt("/customerId", CustomerRefusal.UNKNOWN_CUSTOMER);
        annals.when(deal(DEAL, OWNER, null, null, null)).isRefusedAt("/customerId", CustomerRefusal.UNKNOWN_CUSTOMER);
        annals.given(new RetractCustomer(PERSON));
        annals.when(deal(DEAL)).isRefusedAt("/customerId", CustomerRefusal.UNKNOWN_CUSTOMER);
    }

    @Test
    void the_owner_must_be_a_user() {
        annals.when(deal(DEAL, PERSON, null, null, NOBODY)).isRefusedAt("/ownerId", CommonRefusal.UNKNOWN_USER);
    }

    @Test
    void pipeline_and_stage_must_be_known() {
        annals.when(deal(DEAL, PERSON, NOBODY, null, null))
                .isRefusedAt("/pipelineId", OpportunityRefusal.UNKNOWN_PIPELINE);
        annals.when(deal(DEAL, PERSON, OWNER, null, null))
                .isRefusedAt("/pipelineId", OpportunityRefusal.UNKNOWN_PIPELINE);
        annals.when(deal(DEAL, PERSON, null, "Nowhere", null)).isRefusedAt("/stage", OpportunityRefusal.UNKNOWN_STAGE);
    }

    private static ChangePipeline pipelineWithoutContact() {
        return new ChangePipeline(
                Pipelines.DEFAULT,
                null,
                Patch.set(List.of(stage("Offer", "0.4", ForecastCategory.BEST_CASE))),
                Patch.clear());
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
