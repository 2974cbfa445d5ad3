package dev.annals.server.outbox;

import dev.annals.api.Ids;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.api.campaign.CampaignLaunched;
import dev.annals.api.campaign.CampaignToSend;
import dev.annals.api.campaign.CampaignView;
import dev.annals.api.campaign.FindLaunchedCampaigns;
import dev.annals.api.campaign.GetCampaign;
import dev.annals.api.campaign.GetCampaignToSend;
import dev.annals.api.campaign.MemberState;
import dev.annals.api.campaign.Members;
import dev.annals.api.campaign.MessageContent;
import dev.annals.api.campaign.RecordAudienceEntered;
import dev.annals.api.query.AsOf;
import dev.annals.api.segment.FindAudience;
import dev.annals.api.segment.SegmentLimits;
import dev.annals.content.VariantChoice;
import dev.annals.journal.JournalReader;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Queries;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.outbox.Preparations.Preparation;
import dev.annals.server.reactor.Duty;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has the audience of a launched campaign enter, as it was at the launch, and lists its messages. A page that was cut off is done
 * again: nobody enters twice, and a page's messages are listed together with how far that has come.
 */
@Component
class Preparing implements Duty.Work {
    private static final Logger LOG = LoggerFactory.getLogger(Preparing.class);
    private static final int PAGE = SegmentLimits.AUDIENCE_PAGE;

    private final Queries queries;
    private final CommandDispatcher dispatcher;
    private final JournalReader journal;
    private final Entering entering;
    private final Preparations preparations;
    private final Outlets outlets;
    private final Ids ids;
    private final Clock clock;

    Preparing(
            Queries queries,
            CommandDispatcher dispatcher,
            JournalReader journal,
            Entering entering,
            Preparations preparations,
            Outlets outlets,
            Ids ids,
            Clock clock) {
        this.queries = queries;
        this.dispatcher = dispatcher;
        this.journal = journal;
        this.entering = entering;
        this.preparations = preparations;
        this.outlets = outlets;
        this.ids = ids;
        this.clock = clock;
    }

    /** One page of each campaign, so that a large one does not keep the others waiting. */
    @Override
    public boolean look() throws InterruptedException {
        Set<UUID> finished = preparations.finished();
        boolean more = false;
        for (UUID campaignId : queries.ask(new FindLaunchedCampaigns(AsOf.NOW)).body()) {
            if (!finished.contains(campaignId)) {
                more |= prepare(campaignId);
            }
        }
        return more;
    }

    /** Whether there is more of it. One that cannot be prepared keeps no other from it. */
    private boolean prepare(UUID campaignId) throws InterruptedException {
        try {
            return page(campaignId, launchOf(campaignId));
        } catch (RuntimeException failure) {
            if (failure instanceof Refused refused && refused.code().kind() == RefusalCode.Kind.UNAVAILABLE) {
                throw refused;
            }
            // Messages may quote what a person typed.
            LOG.error(
                    "The audience of campaign {} cannot enter: {}",
                    campaignId,
                    failure.getClass().getName());
            return false;
        }
    }

    private boolean page(UUID campaignId, long launch) throws InterruptedException {
        CampaignToSend campaign =
                queries.ask(new GetCampaignToSend(campaignId, AsOf.NOW)).body();
        Preparation before = preparations.of(campaignId);
        if (campaign.state().isOver() && !isCutOff(before)) {
            preparations.finish(before);
            return false;
        }
        List<UUID> page = queries.ask(
                        new FindAudience(campaign.audience(), before.lastId(), PAGE, new AsOf.AtPosition(launch)))
                .body();
        if (!page.isEmpty()) {
            List<String> variants = variants(campaign, page);
            entering.enter(campaignId, page, campaign.content() == null ? List.of() : variants);
            Instant now = clock.instant();
            Instant notBefore =
                    campaign.sendFrom() == null || campaign.sendFrom().isBefore(now) ? now : campaign.sendFrom();
            preparations.entered(before, page, outlets.isSent(campaign) ? variants : List.of(), notBefore);
        }
        boolean more = page.size() == PAGE && !campaign.state().isOver();
        if (!more) {
            finish(campaignId);
        }
        return more;
    }

    /** Whether some of a page have entered, who are to be told now that nothing goes out to them. */
    private boolean isCutOff(Preparation before) {
        CampaignView campaign =
                queries.ask(new GetCampaign(before.campaignId(), AsOf.NOW)).body();
        return campaign.members().states().getOrDefault(MemberState.ENTERED, 0L) > 0
                && campaign.members().total() > before.members();
    }

    private void finish(UUID campaignId) {
        Preparation last = preparations.of(campaignId);
        if (last.members() > 0) {
            dispatcher.dispatch(
                    Wish.of(new RecordAudienceEntered(campaignId, last.members())), Rule.AUDIENCE.origin(ids));
        }
        preparations.finish(last);
    }

    private static List<String> variants(CampaignToSend campaign, List<UUID> customers) {
        MessageContent content = campaign.content();
        return content == null
                ? List.of()
                : customers.stream()
                        .map(customer -> VariantChoice.of(content, Members.id(campaign.id(), customer)))
                        .toList();
    }

    /** The audience is what it was at that position, whatever has changed since. */
    private long launchOf(UUID campaignId) {
        return journal.ofAggregate(campaignId, 0).stream()
                .filter(event -> event.payload() instanceof CampaignLaunched)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a campaign runs that was not launched"))
                .position();
    }
}
