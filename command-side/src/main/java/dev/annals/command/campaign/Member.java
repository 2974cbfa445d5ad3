package dev.annals.command.campaign;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.Refused;
import dev.annals.api.campaign.AcceptLead;
import dev.annals.api.campaign.CampaignRefusal;
import dev.annals.api.campaign.CampaignState;
import dev.annals.api.campaign.EnterMember;
import dev.annals.api.campaign.LeadAccepted;
import dev.annals.api.campaign.LeadRule;
import dev.annals.api.campaign.MemberCommand;
import dev.annals.api.campaign.MemberEntered;
import dev.annals.api.campaign.MemberResponded;
import dev.annals.api.campaign.MemberSource;
import dev.annals.api.campaign.RecordResponse;
import dev.annals.command.aggregate.EventSourced;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One customer in one campaign. What is decided on its message, many members at once, is {@link MessageRound}'s. Responses are
 * recorded whatever became of the message.
 */
@AggregateRoot(type = "campaign-member")
final class Member extends EventSourced<Membership> {
    Member() {
        super(new Membership());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EnterMember command, Outreach outreach) {
        if (!state().exists()) {
            outreach.requireLaunched(command.campaignId());
            enter(command, command.variant(), MemberSource.AUDIENCE);
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordResponse command, Outreach outreach, MetaData metaData) {
        outreach.requireInSight(command.customerId());
        if (state().responses.contains(command.responseId())) {
            return;
        }
        Terms campaign = outreach.requireLaunched(command.campaignId());
        Refused.unless(campaign.state() != CampaignState.CANCELLED, CampaignRefusal.CAMPAIGN_OVER);
        if (!state().exists()) {
            outreach.requireCustomer(command.customerId());
            enter(command, null, MemberSource.RESPONSE);
        }
        record(new MemberResponded(
                command.id(),
                command.campaignId(),
                command.customerId(),
                command.responseId(),
                command.kind(),
                command.detail()));
        LeadRule rule = campaign.leadRule();
        if (rule != null && !state().lead && state().points() >= rule.threshold()) {
            record(outreach.lead(command, rule, metaData));
        }
    }

    @CommandHandler
    void handle(AcceptLead command, Outreach outreach) {
        outreach.requireInSight(command.customerId());
        Refused.unless(state().lead, CampaignRefusal.NOT_A_LEAD);
        if (!state().accepted) {
            record(new LeadAccepted(command.id(), command.campaignId(), command.customerId()));
        }
    }

    private void enter(MemberCommand command, @Nullable String variant, MemberSource source) {
        record(new MemberEntered(command.id(), command.campaignId(), command.customerId(), variant, source));
    }
}
