package dev.annals.server.export;

import dev.annals.api.query.AsOf;
import dev.annals.journal.EventSelection;
import dev.annals.journal.JournalReader;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The events of a period, whole. */
@RestController
@RequestMapping(Resource.BASE + "/events")
@Tag(name = "Events")
class ExportController {
    private static final String EVENTS = "Annals-Events";
    private static final String POSITION = "Annals-Position";

    private final Period period;
    private final JournalReader journal;

    ExportController(Period period, JournalReader journal) {
        this.period = period;
        this.journal = journal;
    }

    @GetMapping(produces = {MediaType.APPLICATION_NDJSON_VALUE, ExportWriter.PARQUET_VALUE})
    @Operation(
            summary = "Export the events of a period",
            description =
                    "All of them, in order of position: one CloudEvent 1.0 a line, or a Parquet file with a row for"
                            + " each. What is recorded meanwhile does not get in. An answer that breaks off has no end: its"
                            + " connection is closed before the last chunk.")
    ResponseEntity<EventExport> export(
            @RequestParam(required = false)
                    @Parameter(description = "The first position, or the instant at or after which it was recorded")
                    @Nullable
                    String from,
            @RequestParam(required = false)
                    @Parameter(description = "The last position, or the instant before which it was recorded")
                    @Nullable
                    String to,
            @RequestParam(required = false)
                    @Parameter(description = "Of aggregates of this type, as in opportunity")
                    @Nullable
                    String type,
            @RequestParam(required = false) @Parameter(description = "Of this name, as in opportunity.won") @Nullable
                    String event,
            @RequestParam(required = false)
                    @Parameter(description = "Of this one aggregate, as in customer:<id>")
                    @Nullable
                    String entity,
            AsOf asOf) {
        Wanted wanted = Wanted.of(type, event, entity);
        Period.Positions positions = period.of(from, to, asOf);
        EventSelection events = new EventSelection(
                positions.after(), positions.upTo(), wanted.type(), wanted.events(), wanted.aggregateId());
        long count = journal.count(events);
        return ResponseEntity.ok()
                .header(EVENTS, Long.toString(count))
                .header(POSITION, Long.toString(positions.upTo()))
                .body(new EventExport(events, count));
    }
}
