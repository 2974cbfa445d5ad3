package dev.annals.server.pipeline;

import dev.annals.api.pipeline.ChangeQuota;
import dev.annals.api.pipeline.RetractQuota;
import dev.annals.api.pipeline.SetQuota;
import dev.annals.server.http.Changes;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One method per wish that a quota can be told. */
@RestController
@RequestMapping(Resource.BASE + "/quotas")
@Tag(name = "Configuration")
class QuotaIntents {
    private final Changes changes;

    QuotaIntents(Changes changes) {
        this.changes = changes;
    }

    @PostMapping
    @Operation(summary = "Say what a person or team is to win in a period")
    ResponseEntity<Object> set(Intent<SetQuota> intent) {
        return changes.create(intent, ConfigurationReads.QUOTA);
    }

    @PostMapping("/{id}/details")
    @Operation(summary = "Change a quota")
    ResponseEntity<Object> change(Intent<ChangeQuota> intent) {
        return changes.change(intent, ConfigurationReads.QUOTA);
    }

    @PostMapping("/{id}/retraction")
    @Operation(summary = "Withdraw a quota that was set by mistake")
    ResponseEntity<Object> retract(Intent<RetractQuota> intent) {
        return changes.change(intent, ConfigurationReads.QUOTA);
    }
}
