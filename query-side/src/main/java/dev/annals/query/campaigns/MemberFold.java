package dev.annals.query.campaigns;

import dev.annals.api.DomainEvent;
import dev.annals.api.RecordedEvent;
import dev.annals.api.campaign.LeadAccepted;
import dev.annals.api.campaign.MemberBecameLead;
import dev.annals.api.campaign.MemberEntered;
import dev.annals.api.campaign.MemberEvent;
import dev.annals.api.campaign.MemberLead;
import dev.annals.api.campaign.MemberResponded;
import dev.annals.api.campaign.MemberState;
import dev.annals.api.campaign.MessageCleared;
import dev.annals.api.campaign.MessageRefusal;
import dev.annals.api.campaign.MessageRefused;
import dev.annals.api.campaign.MessageSent;
import dev.annals.api.campaign.SendFailed;
import dev.annals.api.campaign.SendInDoubt;
import dev.annals.api.campaign.SendPostponed;
import dev.annals.query.campaigns.Reached.Message;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row per member; it stays when its campaign is withdrawn, since what reached the customer stays told. */
final class MemberFold implements Fold<Reached> {
    @Override
    public String table() {
        return "campaign_member";
    }

    @Override
    public Class<Reached> stateType() {
        return Reached.class;
    }

    @Override
    public List<Column<Reached>> columns() {
        return List.of(
                new Column<>("campaign_id", "uuid", Reached::campaignId),
                new Column<>("customer_id", "uuid", Reached::customerId),
                new Column<>("variant", "text", Reached::variant),
                new Column<>("source", "text", member -> member.source().name()),
                new Column<>("state", "text", member -> member.message().state().name()),
                new Column<>("refusal", "text", MemberFold::refusal),
                new Column<>("responses", "text[]", MemberFold::kinds),
                new Column<>("lead", "boolean", member -> member.lead() != null),
                new Column<>("accepted", "boolean", member -> acceptedAt(member) != null),
                new Column<>("accept_by", "timestamptz", MemberFold::acceptBy),
                new Column<>("entered_at", "timestamptz", Reached::enteredAt),
                new Column<>("updated_at", "timestamptz", Reached::updatedAt));
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(MemberEvent.class);
    }

    @Override
    public Reached apply(@Nullable Reached before, RecordedEvent event) {
        if (event.payload() instanceof MemberEntered entered) {
            return entered(entered, event);
        }
        return change(Objects.requireNonNull(before), (MemberEvent) event.payload(), event)
                .toldAt(event.recordedAt());
    }

    private static Reached change(Reached member, MemberEvent payload, RecordedEvent event) {
        Instant at = event.occurredAt();
        Message message = member.message();
        return switch (payload) {
            case MessageCleared e -> member.about(Message.cleared(e));
            case MessageRefused e -> member.about(Message.refused(e.refusal()));
            case MessageSent e -> member.about(message.sent(e.messageId()));
            case SendFailed _ -> member.about(message.in(MemberState.FAILED));
            case SendPostponed _ -> member.about(Message.NONE);
            case SendInDoubt _ -> member.about(message.in(MemberState.IN_DOUBT));
            case MemberResponded e -> member.responded(e.kind(), at, event.position());
            case MemberBecameLead e -> member.lead(new MemberLead(e.ownerId(), at, e.acceptBy(), null));
            case LeadAccepted _ -> member.lead(accepted(Objects.requireNonNull(member.lead()), at));
            case MemberEntered _ -> member;
        };
    }

    private static Reached entered(MemberEntered e, RecordedEvent event) {
        return new Reached(
                e.campaignId(),
                e.customerId(),
                e.variant(),
                e.source(),
                Message.NONE,
                List.of(),
                null,
                event.occurredAt(),
                event.recordedAt(),
                event.recordedAt());
    }

    private static MemberLead accepted(MemberLead lead, Instant at) {
        return new MemberLead(lead.ownerId(), lead.since(), lead.acceptBy(), at);
    }

    private static @Nullable String refusal(Reached member) {
        MessageRefusal refusal = member.message().refusal();
        return refusal == null ? null : refusal.name();
    }

    private static List<String> kinds(Reached member) {
        return member.responses().stream()
                .map(response -> response.kind().name())
                .toList();
    }

    private static @Nullable Instant acceptBy(Reached member) {
        MemberLead lead = member.lead();
        return lead == null ? null : lead.acceptBy();
    }

    private static @Nullable Instant acceptedAt(Reached member) {
        MemberLead lead = member.lead();
        return lead == null ? null : lead.acceptedAt();
    }
}
