package dev.annals.server.audit;

import dev.annals.api.audit.AuditEntry;
import dev.annals.api.audit.AuditFilter;
import dev.annals.api.audit.FindAudit;
import dev.annals.api.audit.GetAuditEntry;
import dev.annals.api.query.AsOf;
import dev.annals.server.http.Listed;
import dev.annals.server.http.Listing;
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

/** Who changed what, when, on whose behalf and why. */
@RestController
@RequestMapping(Resource.BASE + "/audit")
@Tag(name = "Audit")
class AuditReads {
    private final Reads reads;

    AuditReads(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    @Operation(summary = "Find changes, newest first")
    Listing<AuditEntry> find(AuditFilter filter, Listed listed) {
        return reads.list(
                AuditEntry.class,
                listed,
                (request, asOf) -> new FindAudit(filter, request.limit(), request.cursor(), asOf));
    }

    @GetMapping("/{eventId}")
    @Operation(summary = "One event with the fields that it changed")
    Reading<AuditEntry> get(@PathVariable UUID eventId, AsOf asOf) {
        return reads.report(new GetAuditEntry(eventId, asOf));
    }
}
