package dev.annals.server.pipeline;

import dev.annals.api.pipeline.ChangePipeline;
import dev.annals.api.pipeline.DefinePipeline;
import dev.annals.api.pipeline.RetractPipeline;
import dev.annals.server.http.Changes;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One method per wish that a pipeline can be told. */
@RestController
@RequestMapping(Resource.BASE + "/pipelines")
@Tag(name = "Configuration")
class PipelineIntents {
    private final Changes changes;

    PipelineIntents(Changes changes) {
        this.changes = changes;
    }

    @PostMapping
    @Operation(summary = "Define a pipeline with its stages")
    ResponseEntity<Object> define(Intent<DefinePipeline> intent) {
        return changes.create(intent, ConfigurationReads.PIPELINE);
    }

    @PostMapping("/{id}/details")
    @Operation(summary = "Change a pipeline from now on")
    ResponseEntity<Object> change(Intent<ChangePipeline> intent) {
        return changes.change(intent, ConfigurationReads.PIPELINE);
    }

    @PostMapping("/{id}/retraction")
    @Operation(
            summary = "Withdraw a pipeline that was defined by mistake",
            description = "Refused with `PIPELINE_IN_USE` while deals that are not retracted are in it, open or"
                    + " closed, and with `DEFAULT_PIPELINE_STAYS` for the pipeline of deals that name none.")
    ResponseEntity<Object> retract(Intent<RetractPipeline> intent) {
        return changes.change(intent, ConfigurationReads.PIPELINE);
    }
}
