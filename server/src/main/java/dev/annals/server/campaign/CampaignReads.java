package dev.annals.server.campaign;

import dev.annals.api.campaign.AttributionModel;
import dev.annals.api.campaign.CampaignPerformance;
import dev.annals.api.campaign.CampaignSummary;
import dev.annals.api.campaign.CampaignView;
import dev.annals.api.campaign.FindCampaignMembers;
import dev.annals.api.campaign.FindCampaigns;
import dev.annals.api.campaign.GetCampaign;
import dev.annals.api.campaign.GetCampaignAudience;
import dev.annals.api.campaign.GetCampaignPerformance;
import dev.annals.api.campaign.GetMember;
import dev.annals.api.campaign.MemberView;
import dev.annals.api.campaign.Members;
import dev.annals.api.campaign.ResponseKind;
import dev.annals.api.query.AsOf;
import dev.annals.api.segment.SegmentPreview;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns and their members, one and many. */
@RestController
@RequestMapping(Resource.BASE + "/campaigns")
@Tag(name = "Campaigns")
class CampaignReads {
    static final Resource<CampaignView> CAMPAIGN =
            new Resource<>("/campaigns", "campaign", GetCampaign::new, CampaignView::version);

    static final Resource<MemberView> MEMBER =
            new Resource<>("/campaigns/members", "campaign_member", GetMember::new, MemberView::version);

    private final Reads reads;

    CampaignReads(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    @Operation(summary = "Find campaigns")
    Listing<CampaignSummary> find(Listed listed) {
        return reads.list(CampaignSummary.class, listed, FindCampaigns::new);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One campaign with its audience, its content, its costs and how far its members came")
    Reading<CampaignView> get(@PathVariable UUID id, Moment moment) {
        return reads.one(CAMPAIGN, id, moment);
    }

    @GetMapping("/{id}/audience")
    @Operation(
            summary = "Whom a campaign would reach",
            description = "How many customers its audience has at the moment asked about, and the first 20 of them by"
                    + " name. Asked for as of the position of the launch it is the audience that the campaign was"
                    + " launched with.")
    Reading<SegmentPreview> audience(@PathVariable UUID id, AsOf asOf) {
        return reads.report(new GetCampaignAudience(id, asOf));
    }

    @GetMapping("/{id}/performance")
    @Operation(
            summary = "What a campaign brought",
            description = "Its funnel and what each step cost, its return by a model of attribution, and its variants"
                    + " compared by how many members reached the goal.")
    Reading<CampaignPerformance> performance(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "LAST") AttributionModel attribution,
            @RequestParam(defaultValue = "CLICKED") ResponseKind goal,
            AsOf asOf) {
        return reads.report(new GetCampaignPerformance(id, attribution, goal, asOf));
    }

    @GetMapping("/{id}/members")
    @Operation(
            summary = "Find members of a campaign",
            description = "By state, refusal, source, variant, response, lead, accepted and overdue: a lead that nobody"
                    + " has taken on in time.")
    Listing<MemberView> members(@PathVariable UUID id, Listed listed) {
        return reads.clocks(MemberView.class, listed, (request, asOf) -> new FindCampaignMembers(id, request, asOf));
    }

    @GetMapping("/{campaignId}/members/{customerId}")
    @Operation(summary = "One customer in a campaign")
    Reading<MemberView> member(@PathVariable UUID campaignId, @PathVariable UUID customerId, Moment moment) {
        return reads.one(MEMBER, Members.id(campaignId, customerId), moment);
    }
}
