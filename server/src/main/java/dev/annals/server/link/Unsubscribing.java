package dev.annals.server.link;

import dev.annals.api.Ids;
import dev.annals.api.campaign.CampaignToSend;
import dev.annals.api.campaign.MemberView;
import dev.annals.api.campaign.ResponseKind;
import dev.annals.api.customer.ConsentChannel;
import dev.annals.api.customer.Customer360;
import dev.annals.api.customer.RecordConsent;
import dev.annals.journal.JournalReader;
import dev.annals.query.live.Visibility;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.dispatch.Wish;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A reader wants no more messages: the consent is withdrawn, and then the member has responded. */
@Component
class Unsubscribing {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final LinkedMembers members;
    private final LinkResponses responses;
    private final CommandDispatcher dispatcher;
    private final JournalReader journal;
    private final Visibility visibility;
    private final Ids ids;

    Unsubscribing(
            LinkedMembers members,
            LinkResponses responses,
            CommandDispatcher dispatcher,
            JournalReader journal,
            Visibility visibility,
            Ids ids) {
        this.members = members;
        this.responses = responses;
        this.dispatcher = dispatcher;
        this.journal = journal;
        this.visibility = visibility;
        this.ids = ids;
    }

    /** When it returns, the consent is withdrawn. What is true already is not recorded again. */
    void unsubscribe(String token, MemberView member, CampaignToSend campaign) {
        ConsentChannel channel = campaign.channel().consent();
        if (!isWithdrawn(member, channel, campaign.purpose())) {
            RecordConsent command = new RecordConsent(
                    member.customerId(), channel, campaign.purpose(), false, source(campaign.id()), null);
            dispatcher.dispatch(Wish.of(command), Origin.ownAccord(MessageLinks.ORIGIN, ids));
        }
        responses.recordNow(token, ResponseKind.UNSUBSCRIBED, member);
    }

    /** Only what is known for sure keeps us from recording it: a yes may be newer than what is shown. */
    private boolean isWithdrawn(MemberView member, ConsentChannel channel, String purpose) {
        if (!visibility.awaitPosition(journal.head(), PATIENCE)) {
            return false;
        }
        Customer360 customer = members.customer(member);
        return customer.consents().stream()
                .anyMatch(consent ->
                        consent.channel() == channel && consent.purpose().equals(purpose) && !consent.granted());
    }

    private static String source(UUID campaignId) {
        return "link in a message of campaign " + campaignId;
    }
}
