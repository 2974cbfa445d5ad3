package dev.annals.server.approval;

import dev.annals.api.approval.ApprovalRules;
import dev.annals.api.approval.ApprovalRulesView;
import dev.annals.api.approval.ChangeApprovalRules;
import dev.annals.api.approval.GetApprovalRules;
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

/** The one set of rules that says which commands wait for a second person. */
@RestController
@RequestMapping(Resource.BASE)
@Tag(name = "Configuration")
class ApprovalRulesApi {
    private static final Resource<ApprovalRulesView> RULES = new Resource<>(
            "/approval-rules", "approval_rules", (id, asOf) -> new GetApprovalRules(asOf), ApprovalRulesView::version);

    private final Changes changes;
    private final Reads reads;

    ApprovalRulesApi(Changes changes, Reads reads) {
        this.changes = changes;
        this.reads = reads;
    }

    @GetMapping("/approval-rules")
    @Operation(
            summary = "Which commands wait for a second person",
            description = "Before the first change none does, and the version is 0.")
    Reading<ApprovalRulesView> rules(Moment moment) {
        return reads.one(RULES, ApprovalRules.ID, moment);
    }

    @PostMapping("/approval-rules")
    @Operation(
            summary = "Say which commands wait for a second person",
            description =
                    "Exactly these do from then on; what waits already goes on waiting. Without expiresAfter a wish"
                            + " waits a week. Once CHANGE_APPROVAL_RULES is among them, this waits for a second person, too.")
    ResponseEntity<Object> change(Intent<ChangeApprovalRules> intent) {
        return changes.change(intent, RULES);
    }
}
