package dev.annals.server.pipeline;

import dev.annals.api.pipeline.Bridge;
import dev.annals.api.pipeline.BridgeDeal;
import dev.annals.api.pipeline.BridgeLine;
import dev.annals.api.pipeline.BridgeQuestion;
import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.pipeline.FindBridgeDeals;
import dev.annals.api.pipeline.GetBridge;
import dev.annals.api.query.AsOf;
import dev.annals.server.http.Listed;
import dev.annals.server.http.Listing;
import dev.annals.server.http.PointInTime;
import dev.annals.server.http.Reading;
import dev.annals.server.http.Reads;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the pipeline came from one moment to another. */
@RestController
@RequestMapping(Resource.BASE + "/pipeline/bridge")
@Tag(name = "Pipeline")
class BridgeReads {
    private final Reads reads;

    BridgeReads(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    @Operation(
            summary = "How the open pipeline came from one moment to another",
            description =
                    "`from` and `to` are instants or positions; `to` is the moment of the answer when absent. To the"
                            + " cent: end = start + new + pulledIn + reopened + entered + increased − decreased + rates − pushedOut"
                            + " − won − lost − left − withdrawn. Won, lost and all who went are taken out at what they were worth"
                            + " at the start; what they had changed by stands beside it.")
    Reading<Bridge> bridge(
            @RequestParam String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable LocalDate periodFrom,
            @RequestParam(required = false) @Nullable LocalDate periodTo,
            @RequestParam(required = false) @Nullable String currency,
            DealFilter filter,
            AsOf asOf) {
        return reads.report(new GetBridge(question(from, to, periodFrom, periodTo, currency, filter), asOf));
    }

    @GetMapping("/deals")
    @Operation(
            summary = "The deals of one line of a bridge, with the events that moved them",
            description = "Asked like the bridge; the amounts of all deals add up to the line.")
    Listing<BridgeDeal> deals(
            @RequestParam String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable LocalDate periodFrom,
            @RequestParam(required = false) @Nullable LocalDate periodTo,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam BridgeLine line,
            DealFilter filter,
            Listed listed) {
        BridgeQuestion asked = question(from, to, periodFrom, periodTo, currency, filter);
        AsOf moment = listed.asOf().moment();
        BridgeQuestion question = asked.to() == null && moment instanceof AsOf.AtInstant ? asked.upTo(moment) : asked;
        return reads.list(
                BridgeDeal.class,
                listed,
                (request, asOf) -> new FindBridgeDeals(question, line, request.limit(), request.cursor(), asOf));
    }

    private static BridgeQuestion question(
            String from,
            @Nullable String to,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo,
            @Nullable String currency,
            DealFilter filter) {
        return new BridgeQuestion(
                PointInTime.of("from", from),
                to == null ? null : PointInTime.of("to", to),
                periodFrom,
                periodTo,
                currency,
                filter);
    }
}
