package dev.annals.query.campaigns;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.campaign.CampaignPerformance;
import dev.annals.api.campaign.CampaignSummary;
import dev.annals.api.campaign.CampaignToSend;
import dev.annals.api.campaign.CampaignView;
import dev.annals.api.campaign.FindCampaignMembers;
import dev.annals.api.campaign.FindCampaigns;
import dev.annals.api.campaign.FindLaunchedCampaigns;
import dev.annals.api.campaign.GetCampaign;
import dev.annals.api.campaign.GetCampaignAudience;
import dev.annals.api.campaign.GetCampaignPerformance;
import dev.annals.api.campaign.GetCampaignToSend;
import dev.annals.api.campaign.GetMember;
import dev.annals.api.campaign.MemberView;
import dev.annals.api.query.Answer;
import dev.annals.api.query.Page;
import dev.annals.api.segment.SegmentPreview;
import dev.annals.query.pipeline.ReportSettings;
import dev.annals.query.segments.AudiencePreview;
import dev.annals.query.world.Moment;
import dev.annals.query.world.Worlds;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what is asked about campaigns and their members. */
public final class CampaignQueries {
    private final Worlds worlds;
    private final ReportSettings reports;
    private final Clock clock;

    public CampaignQueries(Worlds worlds, ReportSettings reports, Clock clock) {
        this.worlds = worlds;
        this.reports = reports;
        this.clock = clock;
    }

    @QueryHandler
    public Answer<CampaignView> handle(GetCampaign query) {
        return worlds.find(query.asOf(), CampaignViews.one(query.id()));
    }

    @QueryHandler
    public Answer<Page<CampaignSummary>> handle(FindCampaigns query) {
        return worlds.ask(query.asOf(), world -> CampaignViews.find(world, query.request()));
    }

    @QueryHandler
    public Answer<List<UUID>> handle(FindLaunchedCampaigns query) {
        return worlds.ask(query.asOf(), CampaignViews::launched);
    }

    @QueryHandler
    public Answer<CampaignToSend> handle(GetCampaignToSend query) {
        return worlds.ask(query.asOf(), world -> CampaignViews.toSend(world, query.id()));
    }

    /** The instant that the answer names is the one that the audience's rules have looked from. */
    @QueryHandler
    public Answer<SegmentPreview> handle(GetCampaignAudience query) {
        Answer<SegmentPreview> answer = worlds.ask(
                query.asOf(),
                world -> AudiencePreview.of(
                        world,
                        CampaignViews.audience(world, query.id()),
                        Moment.of(query.asOf(), world.instant(), clock),
                        reports.zone()));
        return new Answer<>(answer.body(), answer.position(), Moment.of(query.asOf(), answer.instant(), clock));
    }

    @QueryHandler
    public Answer<CampaignPerformance> handle(GetCampaignPerformance query) {
        return worlds.ask(query.asOf(), world -> new PerformanceReport(world, query, reports).make());
    }

    @QueryHandler
    public Answer<MemberView> handle(GetMember query) {
        return worlds.find(query.asOf(), MemberViews.one(query.id()));
    }

    @QueryHandler
    public Answer<Page<MemberView>> handle(FindCampaignMembers query) {
        return worlds.ask(query.asOf(), world -> {
            Refused.unless(CampaignViews.exists(world, query.campaignId()), CommonRefusal.NOT_FOUND);
            Instant now = Moment.of(query.asOf(), world.instant(), clock);
            return MemberViews.find(world, query.campaignId(), query.request(), now);
        });
    }
}
