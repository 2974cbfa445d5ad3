package dev.annals.command.campaign;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.Refused;
import dev.annals.api.campaign.AcceptLead;
import dev.annals.api.campaign.CampaignRefusal;
import dev.annals.api.campaign.CampaignState;
import dev.annals.api.campaign.ClearMessage;
import dev.annals.api.campaign.DoubtMessage;
import dev.annals.api.campaign.EnterMember;
import dev.annals.api.campaign.LeadAccepted;
import dev.annals.api.campaign.LeadRule;
import dev.annals.api.campaign.MemberCommand;
import dev.annals.api.campaign.MemberEntered;
import dev.annals.api.campaign.MemberResponded;
import dev.annals.api.campaign.MemberSource;
import dev.annals.api.campaign.MemberState;
import dev.annals.api.campaign.MessageSent;
import dev.annals.api.campaign.RecordResponse;
import dev.annals.api.campaign.ReportFailed;
import dev.annals.api.campaign.ReportSent;
import dev.annals.api.campaign.SendFailed;
import dev.annals.api.campaign.SendInDoubt;
import dev.annals.command.aggregate.EventSourced;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One customer in one campaign. At most one message goes out to it: cleared once, on what is true at that moment, and then
 * sent, failed or in doubt. Responses are recorded whatever became of the message.
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
    void handle(ClearMessage command, Outreach outreach, MetaData metaData) {
        if (state().state == MemberState.ENTERED) {
            record(outreach.clearance(command, metaData).of(command));
        }
    }

    @CommandHandler
    void handle(ReportSent command) {
        if (isToReport(MemberState.SENT)) {
            record(new MessageSent(command.id(), command.campaignId(), command.customerId(), command.messageId()));
        }
    }

    @CommandHandler
    void handle(ReportFailed command) {
        if (isToReport(MemberState.FAILED)) {
            record(new SendFailed(command.id(), command.campaignId(), command.customerId(), command.reason()));
        }
    }

    @CommandHandler
    void handle(DoubtMessage command) {
        if (state().state == MemberState.CLEARED) {
            record(new SendInDoubt(command.id(), command.campaignId(), command.customerId()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordResponse command, Outreach outreach, MetaData metaData) {
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
    void handle(AcceptLead command) {
        Refused.unless(state().lead, CampaignRefusal.NOT_A_LEAD);
        if (!state().accepted) {
            record(new LeadAccepted(command.id(), command.campaignId(), command.customerId()));
        }
    }

    private void enter(MemberCommand command, @Nullable String variant, MemberSource source) {
        record(new MemberEntered(command.id(), command.campaignId(), command.customerId(), variant, source));
    }

    /** A message that was never cleared cannot have been handed over. */
    private boolean isToReport(MemberState reported) {
        return switch (state().state) {
            case CLEARED, IN_DOUBT -> true;
            case SENT, FAILED -> false;
            case ENTERED, REFUSED ->
                throw new IllegalStateException("a message is reported as " + reported + " that was not cleared");
        };
    }
}
