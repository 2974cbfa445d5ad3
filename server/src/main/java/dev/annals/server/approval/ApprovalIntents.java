package dev.annals.server.approval;

import dev.annals.api.approval.GrantApproval;
import dev.annals.api.approval.RefuseApproval;
import dev.annals.api.approval.WithdrawApproval;
import dev.annals.server.http.Changes;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One method per wish that an approval can be told. */
@RestController
@RequestMapping(Resource.BASE + "/approvals")
@Tag(name = "Approvals")
class ApprovalIntents {
    private final Changes changes;
    private final CarryingOut carryingOut;

    ApprovalIntents(Changes changes, CarryingOut carryingOut) {
        this.changes = changes;
        this.carryingOut = carryingOut;
    }

    @PostMapping("/{id}/grant")
    @Operation(
            summary = "Be for it: it is carried out at once, in the name of who wished it",
            description = "Not for who wished it, nor for whom it was wished, nor for somebody who acts for either. The"
                    + " approval says afterwards whether it was carried out or refused.")
    ResponseEntity<Object> grant(Intent<GrantApproval> intent) {
        return changes.change(intent, ApprovalReads.APPROVAL, carryingOut::after);
    }

    @PostMapping("/{id}/refusal")
    @Operation(summary = "Be against it; a reason is required")
    ResponseEntity<Object> refuse(Intent<RefuseApproval> intent) {
        return changes.change(intent, ApprovalReads.APPROVAL);
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(summary = "Not to want it any more; for who wished it alone")
    ResponseEntity<Object> withdraw(Intent<WithdrawApproval> intent) {
        return changes.change(intent, ApprovalReads.APPROVAL);
    }
}
