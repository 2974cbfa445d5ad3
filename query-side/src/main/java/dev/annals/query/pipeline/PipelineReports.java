package dev.annals.query.pipeline;

import dev.annals.api.pipeline.Board;
import dev.annals.api.pipeline.Bridge;
import dev.annals.api.pipeline.BridgeDeal;
import dev.annals.api.pipeline.FindBridgeDeals;
import dev.annals.api.pipeline.Forecast;
import dev.annals.api.pipeline.GetBoard;
import dev.annals.api.pipeline.GetBridge;
import dev.annals.api.pipeline.GetForecast;
import dev.annals.api.pipeline.GetStageConversion;
import dev.annals.api.pipeline.GetTimeInStage;
import dev.annals.api.pipeline.GetVelocity;
import dev.annals.api.pipeline.GetWinRate;
import dev.annals.api.pipeline.StageConversion;
import dev.annals.api.pipeline.TimeInStage;
import dev.annals.api.pipeline.Velocity;
import dev.annals.api.pipeline.WinRate;
import dev.annals.api.query.Answer;
import dev.annals.api.query.Page;
import dev.annals.query.world.Span;
import dev.annals.query.world.Worlds;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about the pipeline as a whole. */
public final class PipelineReports {
    private final Worlds worlds;
    private final ReportSettings settings;

    public PipelineReports(Worlds worlds, ReportSettings settings) {
        this.worlds = worlds;
        this.settings = settings;
    }

    @QueryHandler
    Answer<Board> handle(GetBoard query) {
        return worlds.ask(query.asOf(), world -> new BoardReport(world, query, settings).make());
    }

    @QueryHandler
    public Answer<Forecast> handle(GetForecast query) {
        return worlds.ask(query.asOf(), world -> new ForecastReport(world, query, settings).make());
    }

    @QueryHandler
    Answer<WinRate> handle(GetWinRate query) {
        return worlds.ask(query.asOf(), world -> new WinRateReport(world, query, settings).make());
    }

    @QueryHandler
    Answer<Velocity> handle(GetVelocity query) {
        return worlds.ask(query.asOf(), world -> new VelocityReport(world, query, settings).make());
    }

    @QueryHandler
    Answer<TimeInStage> handle(GetTimeInStage query) {
        return worlds.ask(query.asOf(), world -> new TimeInStageReport(world, query, settings).make());
    }

    @QueryHandler
    Answer<StageConversion> handle(GetStageConversion query) {
        return worlds.ask(query.asOf(), world -> new StageConversionReport(world, query, settings).make());
    }

    @QueryHandler
    Answer<Bridge> handle(GetBridge query) {
        Worlds history = worlds.of(query.asOf());
        Span span = Span.of(history, query.question().from(), query.question().to(), query.asOf());
        return span.ask(history, world -> new BridgeReport(world, span, query.question(), settings).make());
    }

    @QueryHandler
    Answer<Page<BridgeDeal>> handle(FindBridgeDeals query) {
        Worlds history = worlds.of(query.asOf());
        Span span = Span.of(history, query.question().from(), query.question().to(), query.asOf());
        return span.ask(history, world -> new BridgeDealList(world, span, query, settings).page());
    }
}
