package dev.annals.query.pipeline;

import dev.annals.api.opportunity.FindOpportunities;
import dev.annals.api.opportunity.GetOpportunity;
import dev.annals.api.opportunity.OpportunitySummary;
import dev.annals.api.opportunity.OpportunityView;
import dev.annals.api.pipeline.ExchangeRateView;
import dev.annals.api.pipeline.FindExchangeRates;
import dev.annals.api.pipeline.FindPipelines;
import dev.annals.api.pipeline.FindQuotas;
import dev.annals.api.pipeline.GetExchangeRate;
import dev.annals.api.pipeline.GetPipeline;
import dev.annals.api.pipeline.GetQuota;
import dev.annals.api.pipeline.PipelineView;
import dev.annals.api.pipeline.QuotaView;
import dev.annals.api.query.Answer;
import dev.annals.api.query.Page;
import dev.annals.query.world.Worlds;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about single deals, pipelines, quotas and exchange rates, and lists of them. */
public final class PipelineQueries {
    private final Worlds worlds;

    public PipelineQueries(Worlds worlds) {
        this.worlds = worlds;
    }

    @QueryHandler
    Answer<OpportunityView> handle(GetOpportunity query) {
        return worlds.find(query.asOf(), OpportunityViews.one(query.id()));
    }

    @QueryHandler
    public Answer<Page<OpportunitySummary>> handle(FindOpportunities query) {
        return worlds.ask(query.asOf(), world -> OpportunityViews.find(world, query.request()));
    }

    @QueryHandler
    Answer<PipelineView> handle(GetPipeline query) {
        return worlds.find(query.asOf(), PipelineViews.onePipeline(query.id()));
    }

    @QueryHandler
    Answer<Page<PipelineView>> handle(FindPipelines query) {
        return worlds.ask(query.asOf(), world -> PipelineViews.find(world, query.request()));
    }

    @QueryHandler
    Answer<QuotaView> handle(GetQuota query) {
        return worlds.find(query.asOf(), PipelineViews.oneQuota(query.id()));
    }

    @QueryHandler
    Answer<Page<QuotaView>> handle(FindQuotas query) {
        return worlds.ask(query.asOf(), world -> PipelineViews.findQuotas(world, query.request()));
    }

    @QueryHandler
    Answer<ExchangeRateView> handle(GetExchangeRate query) {
        return worlds.find(query.asOf(), PipelineViews.oneExchangeRate(query.id()));
    }

    @QueryHandler
    Answer<Page<ExchangeRateView>> handle(FindExchangeRates query) {
        return worlds.ask(query.asOf(), world -> PipelineViews.findExchangeRates(world, query.request()));
    }
}
