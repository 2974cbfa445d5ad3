package dev.annals.server.segment;

import dev.annals.api.segment.ChangeSegment;
import dev.annals.api.segment.ChangeSegmentMembers;
import dev.annals.api.segment.DefineSegment;
import dev.annals.api.segment.RetractSegment;
import dev.annals.server.http.Changes;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One method per wish that a segment can be told. */
@RestController
@RequestMapping(Resource.BASE + "/segments")
@Tag(name = "Segments")
class SegmentIntents {
    private final Changes changes;

    SegmentIntents(Changes changes) {
        this.changes = changes;
    }

    @PostMapping
    @Operation(
            summary = "Define a segment",
            description = "A STATIC one is filled by hand, one of kind RULE has whoever fulfils its rule at the moment"
                    + " asked about. A mistake in a rule is refused with a pointer to its place.")
    ResponseEntity<Object> define(Intent<DefineSegment> intent) {
        return changes.create(intent, SegmentReads.SEGMENT);
    }

    @PostMapping("/{id}/details")
    @Operation(
            summary = "Change a segment",
            description = "Campaigns that were launched keep the audience that they had then.")
    ResponseEntity<Object> change(Intent<ChangeSegment> intent) {
        return changes.change(intent, SegmentReads.SEGMENT);
    }

    @PostMapping("/{id}/members")
    @Operation(
            summary = "Put customers into a static segment, or take them out",
            description = "At most 10 000 at once. Adding who is in and removing who is not is harmless.")
    ResponseEntity<Object> changeMembers(Intent<ChangeSegmentMembers> intent) {
        return changes.change(intent, SegmentReads.SEGMENT);
    }

    @PostMapping("/{id}/retraction")
    @Operation(summary = "Withdraw a segment", description = "Its name is free again; its history stays.")
    ResponseEntity<Object> retract(Intent<RetractSegment> intent) {
        return changes.change(intent, SegmentReads.SEGMENT);
    }
}
