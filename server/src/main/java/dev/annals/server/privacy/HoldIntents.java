package dev.annals.server.privacy;

import dev.annals.server.http.Changes;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Legal holds. */
@RestController
@RequestMapping(Resource.BASE + "/privacy/holds")
@Tag(name = "Privacy")
class HoldIntents {
    private final Changes changes;

    HoldIntents(Changes changes) {
        this.changes = changes;
    }

    @PostMapping
    @Operation(
            summary = "Keep somebody's data from being erased",
            description = "Answers with the privacy file of the subject, which has all holds that stand.")
    ResponseEntity<Object> place(Intent<HoldSubject> intent) {
        return changes.create(intent.with(intent.body().command()), PrivacyFileReads.FILE);
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "End a hold; a reason is required")
    ResponseEntity<Object> release(Intent<ReleaseHeld> intent) {
        return changes.change(intent.with(intent.body().command()), PrivacyFileReads.FILE);
    }
}
