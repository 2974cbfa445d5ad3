package dev.annals.server.sla;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.api.sla.BoardClock;
import dev.annals.api.sla.Compliance;
import dev.annals.api.sla.ComplianceDimension;
import dev.annals.api.sla.EscalationView;
import dev.annals.api.sla.FindBreaches;
import dev.annals.api.sla.FindClocksAtRisk;
import dev.annals.api.sla.FindEscalations;
import dev.annals.api.sla.FindSlaClocks;
import dev.annals.api.sla.GetCompliance;
import dev.annals.server.http.Dimension;
import dev.annals.server.http.Listed;
import dev.annals.server.http.Listing;
import dev.annals.server.http.Reading;
import dev.annals.server.http.Reads;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board of all clocks: what is at risk, what was missed, and how well targets are kept. */
@RestController
@RequestMapping(Resource.BASE + "/sla")
@Tag(name = "SLA")
class SlaReads {
    private static final Duration LONGEST = Duration.ofDays(3_660);

    private final Reads reads;

    SlaReads(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/clocks")
    @Operation(summary = "Every clock of every ticket")
    Listing<BoardClock> clocks(Listed listed) {
        return reads.clocks(BoardClock.class, listed, FindSlaClocks::new);
    }

    @GetMapping("/breaches")
    @Operation(summary = "Targets that were missed in a period, the newest first")
    Listing<BoardClock> breaches(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            Listed listed) {
        return reads.clocks(
                BoardClock.class,
                listed.without("from", "to"),
                (request, asOf) -> new FindBreaches(from, to, request, asOf));
    }

    @GetMapping("/at-risk")
    @Operation(summary = "Clocks that will be due within a time, the first first")
    Listing<BoardClock> atRisk(@RequestParam(defaultValue = "PT2H") Duration within, Listed listed) {
        if (within.isNegative() || within.compareTo(LONGEST) > 0) {
            Map<String, String> range = Map.of("min", "PT0S", "max", LONGEST.toString());
            throw new Refused(List.of(new Refusal(CommonRefusal.OUT_OF_RANGE, "/within", range)));
        }
        return reads.clocks(
                BoardClock.class,
                listed.without("within"),
                (request, asOf) -> new FindClocksAtRisk(within, request, asOf));
    }

    @GetMapping("/compliance")
    @Operation(summary = "Which share of the targets was met")
    Reading<Compliance> compliance(
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(required = false) @Nullable String by,
            AsOf asOf) {
        return reads.report(new GetCompliance(
                from, to, Dimension.of(ComplianceDimension.class, by, ComplianceDimension.NONE), asOf));
    }

    @GetMapping("/escalations")
    @Operation(summary = "Steps of escalation chains that were taken, the newest first")
    Listing<EscalationView> escalations(Listed listed) {
        return reads.list(EscalationView.class, listed, FindEscalations::new);
    }
}
