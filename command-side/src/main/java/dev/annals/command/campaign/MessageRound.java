package dev.annals.command.campaign;

import dev.annals.api.AggregateType;
import dev.annals.api.campaign.ClearMessages;
import dev.annals.api.campaign.ClearMessages.Candidate;
import dev.annals.api.campaign.ClearedMessages;
import dev.annals.api.campaign.EnterMembers;
import dev.annals.api.campaign.MemberEntered;
import dev.annals.api.campaign.MemberEvent;
import dev.annals.api.campaign.MemberSource;
import dev.annals.api.campaign.MemberState;
import dev.annals.api.campaign.Members;
import dev.annals.api.campaign.MessageSent;
import dev.annals.api.campaign.NewMember;
import dev.annals.api.campaign.ReportMessages;
import dev.annals.api.campaign.ReportMessages.Outcome;
import dev.annals.api.campaign.ReportMessages.Report;
import dev.annals.api.campaign.SendFailed;
import dev.annals.api.campaign.SendInDoubt;
import dev.annals.api.campaign.SendPostponed;
import dev.annals.command.aggregate.OpenStream;
import dev.annals.command.lookup.Ahead;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;

/**
 * What members are told many at once, each round in one append: that they enter, whether a message may go out, and what became
 * of it. At most one message goes out to a member: it is cleared once, and whoever cleared it knows. Only a message
 * that was surely not handed over is decided on again.
 */
public final class MessageRound {
    private final EventStore events;
    private final Outreach outreach;

    public MessageRound(EventStore events, Outreach outreach) {
        this.events = events;
        this.outreach = outreach;
    }

    @CommandHandler
    long handle(EnterMembers command) {
        outreach.requireLaunched(command.campaignId());
        List<DomainEventMessage<?>> recorded = new ArrayList<>();
        for (NewMember entering : command.members()) {
            UUID id = Members.id(command.campaignId(), entering.customerId());
            OpenStream<Membership> member = OpenStream.begin(AggregateType.CAMPAIGN_MEMBER, id, new Membership());
            member.record(new MemberEntered(
                    id, command.campaignId(), entering.customerId(), entering.variant(), MemberSource.AUDIENCE));
            recorded.addAll(member.recorded());
        }
        events.publish(recorded);
        return recorded.size();
    }

    @CommandHandler
    ClearedMessages handle(ClearMessages command, MetaData metaData) {
        Clearance.Basis basis = outreach.basis(command.campaignId(), metaData);
        readAhead(command);
        List<UUID> cleared = new ArrayList<>();
        List<UUID> over = new ArrayList<>();
        List<DomainEventMessage<?>> recorded = new ArrayList<>();
        for (Candidate message : command.messages()) {
            UUID customerId = message.customerId();
            OpenStream<Membership> member = read(command.campaignId(), customerId);
            if (member.state().exists() && member.state().state == MemberState.ENTERED) {
                member.record(outreach.clearance(basis, customerId).of(command.id(), command.campaignId(), message));
                recorded.addAll(member.recorded());
            }
            if (member.state().isClearedBy(command.id())) {
                cleared.add(customerId);
            } else if (member.state().exists() && member.state().state != MemberState.CLEARED) {
                over.add(customerId);
            }
        }
        events.publish(recorded);
        return new ClearedMessages(cleared, over);
    }

    @CommandHandler
    long handle(ReportMessages command) {
        Ahead ahead = new Ahead();
        command.reports().forEach(report -> ahead.whole(Members.id(command.campaignId(), report.customerId())));
        ahead.read(events);
        List<DomainEventMessage<?>> recorded = new ArrayList<>();
        for (Report report : command.reports()) {
            OpenStream<Membership> member = read(command.campaignId(), report.customerId());
            if (isNews(report, member.state())) {
                member.record(fact(command.campaignId(), report));
                recorded.addAll(member.recorded());
            }
        }
        events.publish(recorded);
        return recorded.size();
    }

    private void readAhead(ClearMessages command) {
        Ahead ahead = new Ahead();
        for (Candidate message : command.messages()) {
            ahead.whole(Members.id(command.campaignId(), message.customerId()));
            outreach.readAhead(ahead, message);
        }
        ahead.read(events);
    }

    /** Of a message that is in doubt it may be known later what became of it, but it is never postponed: it may have gone out. */
    private static boolean isNews(Report report, Membership member) {
        UUID clearanceId = report.clearanceId();
        boolean isMeant =
                clearanceId == null ? report.outcome() == Outcome.IN_DOUBT : clearanceId.equals(member.clearanceId);
        boolean isDoubted = member.state == MemberState.IN_DOUBT
                && (report.outcome() == Outcome.SENT || report.outcome() == Outcome.FAILED);
        return isMeant && (member.state == MemberState.CLEARED || isDoubted);
    }

    private static MemberEvent fact(UUID campaignId, Report report) {
        UUID customerId = report.customerId();
        UUID id = Members.id(campaignId, customerId);
        String detail = Objects.requireNonNullElse(report.detail(), "");
        return switch (report.outcome()) {
            case SENT -> new MessageSent(id, campaignId, customerId, detail);
            case FAILED -> new SendFailed(id, campaignId, customerId, detail);
            case POSTPONED -> new SendPostponed(id, campaignId, customerId, detail);
            case IN_DOUBT -> new SendInDoubt(id, campaignId, customerId);
        };
    }

    private OpenStream<Membership> read(UUID campaignId, UUID customerId) {
        return OpenStream.read(
                events, AggregateType.CAMPAIGN_MEMBER, Members.id(campaignId, customerId), new Membership());
    }
}
