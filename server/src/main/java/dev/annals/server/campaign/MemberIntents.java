package dev.annals.server.campaign;

import dev.annals.api.campaign.AcceptLead;
import dev.annals.api.campaign.RecordResponse;
import dev.annals.server.http.Changes;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One method per wish that clients can tell a member of a campaign. */
@RestController
@RequestMapping(Resource.BASE + "/campaigns")
@Tag(name = "Campaigns")
class MemberIntents {
    private final Changes changes;

    MemberIntents(Changes changes) {
        this.changes = changes;
    }

    @PostMapping("/{campaignId}/responses")
    @Operation(
            summary = "A customer responded, or something became of the message to them",
            description = "Answers the member. A customer who was not in the audience enters by it. The same"
                    + " `responseId` told again records nothing.")
    ResponseEntity<Object> respond(Intent<RecordResponse> intent) {
        return changes.change(intent, CampaignReads.MEMBER);
    }

    @PostMapping("/{campaignId}/members/{customerId}/acceptance")
    @Operation(summary = "The owner takes on the lead")
    ResponseEntity<Object> acceptLead(Intent<AcceptLead> intent) {
        return changes.change(intent, CampaignReads.MEMBER);
    }
}
