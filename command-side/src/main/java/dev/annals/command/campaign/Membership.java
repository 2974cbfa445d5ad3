package dev.annals.command.campaign;

import dev.annals.api.DomainEvent;
import dev.annals.api.campaign.LeadAccepted;
import dev.annals.api.campaign.MemberBecameLead;
import dev.annals.api.campaign.MemberEntered;
import dev.annals.api.campaign.MemberEvent;
import dev.annals.api.campaign.MemberResponded;
import dev.annals.api.campaign.MemberState;
import dev.annals.api.campaign.MessageCleared;
import dev.annals.api.campaign.MessageRefused;
import dev.annals.api.campaign.MessageSent;
import dev.annals.api.campaign.ResponseKind;
import dev.annals.api.campaign.SendFailed;
import dev.annals.api.campaign.SendInDoubt;
import dev.annals.api.campaign.SendPostponed;
import dev.annals.command.aggregate.RecentIds;
import dev.annals.command.aggregate.State;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a member's rules look at. */
@SuppressWarnings("NullAway.Init") // Filled by the first event.
final class Membership extends State {
    MemberState state = MemberState.ENTERED;

    /** The decision by which the last message was cleared. */
    @Nullable
    UUID clearanceId;

    RecentIds responses = new RecentIds();
    SortedSet<ResponseKind> kinds = new TreeSet<>();
    boolean lead;
    boolean accepted;

    @Override
    public int revision() {
        return 2;
    }

    @Override
    public void apply(DomainEvent event) {
        switch ((MemberEvent) event) {
            case MemberEntered entered -> created(entered);
            case MessageCleared cleared -> on(cleared);
            case MessageRefused refused -> state = MemberState.REFUSED;
            case MessageSent sent -> state = MemberState.SENT;
            case SendFailed failed -> state = MemberState.FAILED;
            case SendPostponed postponed -> state = MemberState.ENTERED;
            case SendInDoubt doubted -> state = MemberState.IN_DOUBT;
            case MemberResponded responded -> on(responded);
            case MemberBecameLead became -> lead = true;
            case LeadAccepted taken -> accepted = true;
        }
    }

    /** Each kind of response counts once. */
    int points() {
        return kinds.stream().mapToInt(ResponseKind::points).sum();
    }

    boolean isClearedBy(UUID id) {
        return state == MemberState.CLEARED && id.equals(clearanceId);
    }

    private void on(MessageCleared event) {
        state = MemberState.CLEARED;
        clearanceId = event.clearanceId();
    }

    private void on(MemberResponded event) {
        responses.add(event.responseId());
        kinds.add(event.kind());
    }
}
