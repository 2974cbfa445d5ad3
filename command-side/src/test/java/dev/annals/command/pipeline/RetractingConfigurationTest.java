package dev.annals.command.pipeline;

import static dev.annals.command.Examples.DEAL;
import static dev.annals.command.Examples.NOBODY;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.deal;
import static dev.annals.command.Examples.euros;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.pipeline;
import static dev.annals.command.Examples.stage;

import dev.annals.api.Command;
import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.opportunity.LoseOpportunity;
import dev.annals.api.opportunity.OpenOpportunity;
import dev.annals.api.opportunity.OpportunityRefusal;
import dev.annals.api.opportunity.RetractOpportunity;
import dev.annals.api.pipeline.ChangeExchangeRate;
import dev.annals.api.pipeline.ChangePipeline;
import dev.annals.api.pipeline.ChangeQuota;
import dev.annals.api.pipeline.DefinePipeline;
import dev.annals.api.pipeline.ExchangeRateRetracted;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.PipelineRefusal;
import dev.annals.api.pipeline.PipelineRetracted;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.api.pipeline.QuotaRetracted;
import dev.annals.api.pipeline.RetractExchangeRate;
import dev.annals.api.pipeline.RetractPipeline;
import dev.annals.api.pipeline.RetractQuota;
import dev.annals.api.pipeline.SetExchangeRate;
import dev.annals.api.pipeline.SetQuota;
import dev.annals.command.CommandSideFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetractingConfigurationTest {
    private static final UUID PIPELINE = id(50);
    private static final UUID OTHER_DEAL = id(51);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final CommandSideFixture annals = CommandSideFixture.start().given(person(PERSON), pipeline(), partners());

    @Test
    void a_pipeline_without_deals_is_withdrawn_once_and_does_not_change_any_more() {
        annals.given(deal(DEAL));
        annals.when(new RetractPipeline(PIPELINE)).records(new PipelineRetracted(PIPELINE));
        annals.when(new RetractPipeline(PIPELINE)).recordsNothing().atVersion(2);
        annals.when(new ChangePipeline(PIPELINE, Patch.set("Others"), null, null))
                .isRefused(CommonRefusal.RETRACTED);
        annals.when(partners()).isRefused(CommonRefusal.RETRACTED);
    }

    @Test
    void a_pipeline_stays_while_deals_are_in_it_open_or_closed() {
        annals.given(dealIn(PIPELINE, DEAL), dealIn(PIPELINE, OTHER_DEAL));
        annals.given(new LoseOpportunity(OTHER_DEAL, "Price", null), new RetractOpportunity(DEAL));
        annals.when(new RetractPipeline(PIPELINE)).isRefused(PipelineRefusal.PIPELINE_IN_USE);
    }

    @Test
    void a_pipeline_goes_once_its_deals_are_withdrawn() {
        annals.given(dealIn(PIPELINE, DEAL), new RetractOpportunity(DEAL));
        annals.when(new RetractPipeline(PIPELINE)).records(new PipelineRetracted(PIPELINE));
    }

    @Test
    void no_deal_is_opened_in_a_withdrawn_pipeline() {
        annals.given(new RetractPipeline(PIPELINE));
        annals.when(dealIn(PIPELINE, DEAL)).isRefusedAt("/pipelineId", OpportunityRefusal.UNKNOWN_PIPELINE);
    }

    @Test
    void the_standard_pipeline_is_not_withdrawn() {
        annals.when(new RetractPipeline(Pipelines.DEFAULT)).isRefused(PipelineRefusal.DEFAULT_PIPELINE_STAYS);
    }

    @Test
    void a_quota_is_withdrawn_once_and_does_not_change_any_more() {
        SetQuota quota = new SetQuota(id(52), null, "North", DAY, DAY.plusDays(30), euros("500.00"));
        annals.given(quota);
        annals.when(new RetractQuota(quota.id())).records(new QuotaRetracted(quota.id()));
        annals.when(new RetractQuota(quota.id())).recordsNothing();
        annals.when(new ChangeQuota(quota.id(), null, null, Patch.set(euros("1.00"))))
                .isRefused(CommonRefusal.RETRACTED);
        annals.when(quota).isRefused(CommonRefusal.RETRACTED);
    }

    @Test
    void a_rate_is_withdrawn_once_and_does_not_change_any_more() {
        SetExchangeRate rate = new SetExchangeRate(id(53), "EUR", "CNY", new BigDecimal("7.8"), DAY);
        annals.given(rate);
        annals.when(new RetractExchangeRate(rate.id())).records(new ExchangeRateRetracted(rate.id()));
        annals.when(new RetractExchangeRate(rate.id())).recordsNothing();
        annals.when(new ChangeExchangeRate(rate.id(), Patch.set(BigDecimal.ONE), null))
                .isRefused(CommonRefusal.RETRACTED);
        annals.when(rate).isRefused(CommonRefusal.RETRACTED);
    }

    @Test
    void what_is_unknown_is_not_found() {
        List.<Command>of(new RetractPipeline(NOBODY), new RetractQuota(NOBODY), new RetractExchangeRate(NOBODY))
                .forEach(retraction -> annals.when(retraction).isRefused(CommonRefusal.NOT_FOUND));
    }

    private static DefinePipeline partners() {
        return new DefinePipeline(PIPELINE, "Partners", List.of(stage("Talk", "0.1", ForecastCategory.PIPELINE)), null);
    }

    private static OpenOpportunity dealIn(UUID pipeline, UUID deal) {
        return deal(deal, PERSON, pipeline, null, null);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
