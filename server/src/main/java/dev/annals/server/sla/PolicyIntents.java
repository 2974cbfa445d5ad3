package dev.annals.server.sla;

import dev.annals.api.sla.ChangeSlaPolicy;
import dev.annals.api.sla.DefineSlaPolicy;
import dev.annals.server.http.Changes;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One method per wish that an SLA policy can be told. */
@RestController
@RequestMapping(Resource.BASE + "/sla-policies")
@Tag(name = "Configuration")
class PolicyIntents {
    private final Changes changes;

    PolicyIntents(Changes changes) {
        this.changes = changes;
    }

    @PostMapping
    @Operation(summary = "Define an SLA policy")
    ResponseEntity<Object> define(Intent<DefineSlaPolicy> intent) {
        return changes.create(intent, PolicyReads.POLICY);
    }

    @PostMapping("/{id}/details")
    @Operation(summary = "Change an SLA policy, or take it out of use and back")
    ResponseEntity<Object> change(Intent<ChangeSlaPolicy> intent) {
        return changes.change(intent, PolicyReads.POLICY);
    }
}
