package dev.annals.server.pipeline;

import dev.annals.api.pipeline.Board;
import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.pipeline.Forecast;
import dev.annals.api.pipeline.GetBoard;
import dev.annals.api.pipeline.GetForecast;
import dev.annals.api.pipeline.GetStageConversion;
import dev.annals.api.pipeline.GetTimeInStage;
import dev.annals.api.pipeline.GetVelocity;
import dev.annals.api.pipeline.GetWinRate;
import dev.annals.api.pipeline.ReportDimension;
import dev.annals.api.pipeline.StageConversion;
import dev.annals.api.pipeline.TimeInStage;
import dev.annals.api.pipeline.Velocity;
import dev.annals.api.pipeline.WinRate;
import dev.annals.api.query.AsOf;
import dev.annals.server.http.Dimension;
import dev.annals.server.http.Reading;
import dev.annals.server.http.Reads;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the deals add up to. */
@RestController
@RequestMapping(Resource.BASE + "/pipeline")
@Tag(name = "Pipeline")
class PipelineReports {
    private final Reads reads;

    PipelineReports(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/board")
    @Operation(summary = "The open deals, stage by stage")
    Reading<Board> board(
            @RequestParam(defaultValue = "50") int cards,
            @RequestParam(required = false) @Nullable String currency,
            DealFilter filter,
            AsOf asOf) {
        return reads.report(new GetBoard(filter, cards, currency, asOf));
    }

    @GetMapping("/forecast")
    @Operation(summary = "What a period is going to bring")
    Reading<Forecast> forecast(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String currency,
            DealFilter filter,
            AsOf asOf) {
        return reads.report(new GetForecast(
                from, to, Dimension.of(ReportDimension.class, by, ReportDimension.NONE), currency, filter, asOf));
    }

    @GetMapping("/win-rate")
    @Operation(summary = "Which share of the closed deals was won")
    Reading<WinRate> winRate(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String currency,
            DealFilter filter,
            AsOf asOf) {
        return reads.report(new GetWinRate(
                from, to, Dimension.of(ReportDimension.class, by, ReportDimension.NONE), currency, filter, asOf));
    }

    @GetMapping("/velocity")
    @Operation(summary = "How fast the pipeline turns into won value")
    Reading<Velocity> velocity(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String currency,
            DealFilter filter,
            AsOf asOf) {
        return reads.report(new GetVelocity(from, to, currency, filter, asOf));
    }

    @GetMapping("/time-in-stage")
    @Operation(summary = "How long deals stay in each stage")
    Reading<TimeInStage> timeInStage(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            DealFilter filter,
            AsOf asOf) {
        return reads.report(new GetTimeInStage(from, to, filter, asOf));
    }

    @GetMapping("/stage-conversion")
    @Operation(summary = "How many deals go on from each stage")
    Reading<StageConversion> stageConversion(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable Duration horizon,
            DealFilter filter,
            AsOf asOf) {
        return reads.report(new GetStageConversion(from, to, horizon, filter, asOf));
    }
}
