package dev.annals.server.campaign;

import dev.annals.api.campaign.ApproveCampaign;
import dev.annals.api.campaign.BookCost;
import dev.annals.api.campaign.CancelCampaign;
import dev.annals.api.campaign.ChangeAudience;
import dev.annals.api.campaign.ChangeCampaignDetails;
import dev.annals.api.campaign.ChangeContent;
import dev.annals.api.campaign.CompleteCampaign;
import dev.annals.api.campaign.LaunchCampaign;
import dev.annals.api.campaign.PauseCampaign;
import dev.annals.api.campaign.PlanCampaign;
import dev.annals.api.campaign.ResumeCampaign;
import dev.annals.api.campaign.RetractCampaign;
import dev.annals.api.campaign.RetractCost;
import dev.annals.server.http.Changes;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One method per wish that a campaign can be told. */
@RestController
@RequestMapping(Resource.BASE + "/campaigns")
@Tag(name = "Campaigns")
class CampaignIntents {
    private final Changes changes;

    CampaignIntents(Changes changes) {
        this.changes = changes;
    }

    @PostMapping
    @Operation(summary = "Plan a marketing effort")
    ResponseEntity<Object> plan(Intent<PlanCampaign> intent) {
        return changes.create(intent, CampaignReads.CAMPAIGN);
    }

    @PostMapping("/{id}/details")
    @Operation(
            summary = "Change the plan",
            description = "Channel and purpose stay after the launch. Costs decide on the currency of the budget.")
    ResponseEntity<Object> changeDetails(Intent<ChangeCampaignDetails> intent) {
        return changes.change(intent, CampaignReads.CAMPAIGN);
    }

    @PostMapping("/{id}/audience")
    @Operation(
            summary = "Say whom the campaign is to reach",
            description = "Customers by hand, by segments and by a rule; who is taken out by hand or by a segment is"
                    + " out, whatever brings them in. Fixed at the launch.")
    ResponseEntity<Object> changeAudience(Intent<ChangeAudience> intent) {
        return changes.change(intent, CampaignReads.CAMPAIGN);
    }

    @PostMapping("/{id}/content")
    @Operation(
            summary = "Say what the campaign says",
            description =
                    "One to four variants, each in one or more languages, as a whole. E-mail has subjects, and text,"
                            + " HTML or both; SMS, phone, social and web have text alone, and the last three go out only where a"
                            + " gateway takes them; event and advertisement say nothing. What cannot be sent is refused with its place. Fixed at the launch.")
    ResponseEntity<Object> changeContent(Intent<ChangeContent> intent) {
        return changes.change(intent, CampaignReads.CAMPAIGN);
    }

    @PostMapping("/{id}/approval")
    @Operation(
            summary = "Stand by the audience and the content as they are",
            description = "Not by whoever changed either of them last. A later change of either withdraws it.")
    ResponseEntity<Object> approve(Intent<ApproveCampaign> intent) {
        return changes.change(intent, CampaignReads.CAMPAIGN);
    }

    @PostMapping("/{id}/launch")
    @Operation(
            summary = "The campaign begins, once",
            description =
                    "E-mail and SMS need an audience and a content; all segments of the audience must still be there; a campaign with needsApproval an approval, and every"
                            + " campaign one while the rules of sending want it.")
    ResponseEntity<Object> launch(Intent<LaunchCampaign> intent) {
        return changes.change(intent, CampaignReads.CAMPAIGN);
    }

    @PostMapping("/{id}/pause")
    @Operation(summary = "No message goes out for now")
    ResponseEntity<Object> pause(Intent<PauseCampaign> intent) {
        return changes.change(intent, CampaignReads.CAMPAIGN);
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Messages may go out again")
    ResponseEntity<Object> resume(Intent<ResumeCampaign> intent) {
        return changes.change(intent, CampaignReads.CAMPAIGN);
    }

    @PostMapping("/{id}/complete")
    @Operation(summary = "The campaign has ended as it should; responses are still accepted")
    ResponseEntity<Object> complete(Intent<CompleteCampaign> intent) {
        return changes.change(intent, CampaignReads.CAMPAIGN);
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Call the campaign off; a reason is required")
    ResponseEntity<Object> cancel(Intent<CancelCampaign> intent) {
        return changes.change(intent, CampaignReads.CAMPAIGN);
    }

    @PostMapping("/{id}/costs")
    @Operation(summary = "The campaign costs something, or is meant to")
    ResponseEntity<Object> bookCost(Intent<BookCost> intent) {
        return changes.change(intent, CampaignReads.CAMPAIGN);
    }

    @PostMapping("/{id}/costs/{costId}/retraction")
    @Operation(summary = "Take back a cost that was recorded by mistake")
    ResponseEntity<Object> retractCost(Intent<RetractCost> intent) {
        return changes.change(intent, CampaignReads.CAMPAIGN);
    }

    @PostMapping("/{id}/retraction")
    @Operation(summary = "Withdraw a campaign that was planned by mistake")
    ResponseEntity<Object> retract(Intent<RetractCampaign> intent) {
        return changes.change(intent, CampaignReads.CAMPAIGN);
    }
}
