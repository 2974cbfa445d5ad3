package dev.annals.server.segment;

import dev.annals.api.customer.CustomerSummary;
import dev.annals.api.query.AsOf;
import dev.annals.api.segment.FindSegmentMembers;
import dev.annals.api.segment.FindSegments;
import dev.annals.api.segment.GetSegment;
import dev.annals.api.segment.PreviewRule;
import dev.annals.api.segment.SegmentPreview;
import dev.annals.api.segment.SegmentView;
import dev.annals.server.http.Intent;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Segments, one and many, who is in them, and whom a rule would find. */
@RestController
@RequestMapping(Resource.BASE + "/segments")
@Tag(name = "Segments")
class SegmentReads {
    static final Resource<SegmentView> SEGMENT =
            new Resource<>("/segments", "segment", GetSegment::new, SegmentView::version);

    private final Reads reads;

    SegmentReads(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    @Operation(summary = "Find segments")
    Listing<SegmentView> segments(Listed listed) {
        return reads.list(SegmentView.class, listed, FindSegments::new);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One segment with the number of its customers")
    Reading<SegmentView> segment(@PathVariable UUID id, Moment moment) {
        return reads.one(SEGMENT, id, moment);
    }

    @GetMapping("/{id}/members")
    @Operation(summary = "The customers in a segment", description = "Found, searched and sorted like all customers.")
    Listing<CustomerSummary> members(@PathVariable UUID id, Listed listed) {
        return reads.clocks(
                CustomerSummary.class, listed, (request, asOf) -> new FindSegmentMembers(id, request, asOf));
    }

    @PostMapping("/preview")
    @Operation(
            summary = "Whom a rule would find",
            description = "Changes nothing: the number of customers, and the first 20 of them by name.")
    Reading<SegmentPreview> preview(Intent<RulePreview> intent, AsOf asOf) {
        return reads.report(new PreviewRule(intent.body().rule(), asOf));
    }
}
