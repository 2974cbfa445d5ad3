package dev.annals.command.campaign;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.campaign.CampaignRefusal;
import dev.annals.api.campaign.CampaignState;
import dev.annals.api.campaign.ClearMessages.Candidate;
import dev.annals.api.campaign.LeadRule;
import dev.annals.api.campaign.MemberBecameLead;
import dev.annals.api.campaign.MemberCommand;
import dev.annals.command.aggregate.CompanyTime;
import dev.annals.command.lookup.Ahead;
import dev.annals.command.lookup.References;
import dev.annals.command.sending.SuppressionBook;
import dev.annals.command.sla.CalendarHistories;
import dev.annals.sla.WorkingTime;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** What members ask when they decide: their campaign, their customer, and when a lead is to be taken on. */
public final class Outreach {
    private final Terms.Book campaigns;
    private final Prospect.Book customers;
    private final References references;
    private final CalendarHistories calendars;
    private final CompanyTime time;
    private final SuppressionBook suppressions;

    public Outreach(EventStore events, References references, CalendarHistories calendars, CompanyTime time) {
        this.campaigns = new Terms.Book(events);
        this.customers = new Prospect.Book(events);
        this.references = references;
        this.calendars = calendars;
        this.time = time;
        this.suppressions = new SuppressionBook(events);
    }

    /** The campaign, once it was launched. */
    Terms requireLaunched(UUID campaignId) {
        Terms terms = campaigns.find(campaignId).orElseThrow(() -> Refused.because(CommonRefusal.NOT_FOUND));
        Refused.unless(terms.launched() || terms.state().isOver(), CampaignRefusal.CAMPAIGN_NOT_RUNNING);
        Refused.unless(terms.launched(), CampaignRefusal.CAMPAIGN_OVER);
        return terms;
    }

    void requireCustomer(UUID customerId) {
        references.requireCustomer("/customerId", customerId);
    }

    void requireInSight(UUID customerId) {
        references.requireInSight(customerId);
    }

    /** Refuses while it is not yet time to decide. */
    Clearance.Basis basis(UUID campaignId, MetaData metaData) {
        Optional<Terms> campaign = campaigns.find(campaignId);
        Refused.unless(
                campaign.isEmpty() || campaign.get().state() != CampaignState.PAUSED,
                CampaignRefusal.CAMPAIGN_NOT_RUNNING);
        return new Clearance.Basis(campaign.orElse(null), time.effectiveDate(metaData));
    }

    /** Whatever the decision about this message will look at. */
    void readAhead(Ahead ahead, Candidate message) {
        customers.readAhead(ahead, message.customerId());
        if (message.addressHash() != null) {
            suppressions.readAhead(ahead, message.addressHash());
        }
    }

    Clearance clearance(Clearance.Basis basis, UUID customerId) {
        return new Clearance(basis, customers.find(customerId).orElse(null), suppressions);
    }

    MemberBecameLead lead(MemberCommand member, LeadRule rule, MetaData metaData) {
        UUID owner = rule.ownerId() != null
                ? rule.ownerId()
                : customers.find(member.customerId()).map(Prospect::ownerId).orElse(null);
        return new MemberBecameLead(
                member.id(),
                member.campaignId(),
                member.customerId(),
                owner,
                acceptBy(rule, time.effective(metaData)).orElse(null));
    }

    private Optional<Instant> acceptBy(LeadRule rule, Instant from) {
        return hours(rule.calendarId(), from).due(from, rule.within());
    }

    private WorkingTime hours(@Nullable UUID calendarId, Instant from) {
        return Optional.ofNullable(calendarId)
                .flatMap(calendars::find)
                .map(calendar -> calendar.inForce(from).hours())
                .orElseGet(WorkingTime::calendarTime);
    }
}
