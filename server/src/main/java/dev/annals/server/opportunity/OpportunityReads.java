package dev.annals.server.opportunity;

import dev.annals.api.opportunity.FindOpportunities;
import dev.annals.api.opportunity.GetOpportunity;
import dev.annals.api.opportunity.OpportunitySummary;
import dev.annals.api.opportunity.OpportunityView;
import dev.annals.server.http.Listed;
import dev.annals.server.http.Listing;
import dev.annals.server.http.Moment;
import dev.annals.server.http.Reading;
import dev.annals.server.http.Reads;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deals, one and many. */
@RestController
@RequestMapping(Resource.BASE + "/opportunities")
@Tag(name = "Opportunities")
class OpportunityReads {
    static final Resource<OpportunityView> OPPORTUNITY =
            new Resource<>("/opportunities", "opportunity", GetOpportunity::new, OpportunityView::version);

    private final Reads reads;

    OpportunityReads(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    @Operation(summary = "Find deals")
    Listing<OpportunitySummary> find(Listed listed) {
        return reads.list(OpportunitySummary.class, listed, FindOpportunities::new);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One deal with its stage history")
    Reading<OpportunityView> get(@PathVariable UUID id, Moment moment) {
        return reads.one(OPPORTUNITY, id, moment);
    }
}
