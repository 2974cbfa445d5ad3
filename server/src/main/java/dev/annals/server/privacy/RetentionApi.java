package dev.annals.server.privacy;

import dev.annals.api.privacy.ChangeRetention;
import dev.annals.api.privacy.GetRetention;
import dev.annals.api.privacy.RetentionRules;
import dev.annals.api.privacy.RetentionView;
import dev.annals.server.http.Changes;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Moment;
import dev.annals.server.http.Reading;
import dev.annals.server.http.Reads;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What has to be kept, and for how long. */
@RestController
@RequestMapping(Resource.BASE + "/privacy")
@Tag(name = "Privacy")
class RetentionApi {
    private static final Resource<RetentionView> RETENTION = new Resource<>(
            "/privacy/retention", "retention", (id, asOf) -> new GetRetention(asOf), RetentionView::version);

    private final Changes changes;
    private final Reads reads;

    RetentionApi(Changes changes, Reads reads) {
        this.changes = changes;
        this.reads = reads;
    }

    @GetMapping("/retention")
    @Operation(
            summary = "What has to be kept, and for how long",
            description = "Before the first change nothing has to be kept, and the version is 0.")
    Reading<RetentionView> rules(Moment moment) {
        return reads.one(RETENTION, RetentionRules.ID, moment);
    }

    @PostMapping("/retention")
    @Operation(
            summary = "Change for how long something has to be kept",
            description = "Nobody who has something of that category is erased before that is over. Without months"
                    + " nothing of the category has to be kept.")
    ResponseEntity<Object> change(Intent<ChangeRetention> intent) {
        return changes.change(intent, RETENTION);
    }
}
