package dev.annals.server.approval;

import dev.annals.api.approval.ApprovalView;
import dev.annals.api.approval.FindApprovals;
import dev.annals.api.approval.GetApproval;
import dev.annals.server.http.Listed;
import dev.annals.server.http.Listing;
import dev.annals.server.http.Moment;
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

/** Approvals, one and many. */
@RestController
@RequestMapping(Resource.BASE + "/approvals")
@Tag(name = "Approvals")
class ApprovalReads {
    static final Resource<ApprovalView> APPROVAL =
            new Resource<>("/approvals", "approval", GetApproval::new, ApprovalView::version);

    private final Reads reads;

    ApprovalReads(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    @Operation(summary = "Find wishes that wait or waited for a second person, the newest first")
    Listing<ApprovalView> find(Listed listed) {
        return reads.clocks(ApprovalView.class, listed, FindApprovals::new);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One approval, with what would change while it waits")
    Reading<ApprovalView> get(@PathVariable UUID id, Moment moment) {
        return reads.one(APPROVAL, id, moment);
    }
}
