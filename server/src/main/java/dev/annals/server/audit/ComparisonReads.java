package dev.annals.server.audit;

import dev.annals.api.audit.CompareEntity;
import dev.annals.api.audit.Comparison;
import dev.annals.api.query.AsOf;
import dev.annals.server.http.PointInTime;
import dev.annals.server.http.Reading;
import dev.annals.server.http.Reads;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is different about one entity between two moments. */
@RestController
@RequestMapping(Resource.BASE + "/compare")
@Tag(name = "Audit")
class ComparisonReads {
    private final Reads reads;

    ComparisonReads(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    @Operation(
            summary = "What is different about an entity between two moments, field by field",
            description =
                    "`entity` is `<type>:<id>` of any type that the audit knows, as in `customer:<id>`, `campaign:<id>`"
                            + " or `sla-policy:<id>`. `from` and `to` are instants or positions; `to` is the moment of the answer"
                            + " when absent. Before it was recorded an entity is not there and its fields are `null`.")
    Reading<Comparison> compare(
            @RequestParam String entity,
            @RequestParam String from,
            @RequestParam(required = false) @Nullable String to,
            AsOf asOf) {
        return reads.report(new CompareEntity(
                entity, PointInTime.of("from", from), to == null ? null : PointInTime.of("to", to), asOf));
    }
}
