package dev.annals.server.link;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.campaign.CampaignToSend;
import dev.annals.api.campaign.GetCampaignToSend;
import dev.annals.api.campaign.GetMember;
import dev.annals.api.campaign.MemberView;
import dev.annals.api.customer.Customer360;
import dev.annals.api.customer.FindReaders;
import dev.annals.api.customer.GetCustomer;
import dev.annals.api.customer.Reader;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import dev.annals.query.live.Visibility;
import dev.annals.server.dispatch.Queries;
import dev.annals.server.problem.HttpRefusal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who and what a link is about. Refused with LINK_UNKNOWN when that is not there, or not any more. */
@Component
class LinkedMembers {
    private static final String TABLE = "campaign_member";

    /** Entered and cleared: nobody has a message before that. */
    private static final long CLEARED = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Queries queries;
    private final Visibility visibility;

    LinkedMembers(Queries queries, Visibility visibility) {
        this.queries = queries;
        this.visibility = visibility;
    }

    MemberView member(UUID id) {
        // A message may be read before the read models show that it went out.
        boolean ignored = visibility.awaitVersion(id, TABLE, CLEARED, PATIENCE);
        return ask(new GetMember(id, AsOf.NOW));
    }

    CampaignToSend campaign(MemberView member) {
        return ask(new GetCampaignToSend(member.campaignId(), AsOf.NOW));
    }

    Customer360 customer(MemberView member) {
        return ask(new GetCustomer(member.customerId(), AsOf.NOW));
    }

    Reader reader(MemberView member) {
        return ask(new FindReaders(List.of(member.customerId()), AsOf.NOW)).stream()
                .findFirst()
                .orElseThrow(() -> Refused.because(HttpRefusal.LINK_UNKNOWN));
    }

    private <R> R ask(Query<R> query) {
        try {
            return queries.ask(query).body();
        } catch (Refused refused) {
            Refused.unless(refused.code() != CommonRefusal.NOT_FOUND, HttpRefusal.LINK_UNKNOWN);
            throw refused;
        }
    }
}
