package dev.annals.command.campaign;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.campaign.CampaignCancelled;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.CampaignCompleted;
import dev.annals.api.campaign.CampaignDetailsChanged;
import dev.annals.api.campaign.CampaignLaunched;
import dev.annals.api.campaign.CampaignPaused;
import dev.annals.api.campaign.CampaignPlanned;
import dev.annals.api.campaign.CampaignResumed;
import dev.annals.api.campaign.CampaignRetracted;
import dev.annals.api.campaign.CampaignState;
import dev.annals.api.campaign.LeadRule;
import dev.annals.command.lookup.StreamCache;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * What members and other campaigns need to know of a campaign.
 *
 * @param launched whether it ever was
 */
record Terms(
        CampaignState state,
        boolean launched,
        boolean retracted,
        CampaignChannel channel,
        String purpose,
        @Nullable LocalDate endsOn,
        @Nullable UUID parentId,
        @Nullable LeadRule leadRule) {

    /** The campaigns as they are at this moment. */
    static final class Book {
        private static final long REMEMBERED = 10_000;

        private final StreamCache<Terms> streams;

        Book(EventStore events) {
            streams = new StreamCache<>(events, (before, event, at) -> after(before, event), REMEMBERED);
        }

        Optional<Terms> find(UUID campaignId) {
            return streams.find(campaignId).filter(terms -> !terms.retracted());
        }
    }

    /** Whether no message goes out on this day any more. */
    boolean isOver(LocalDate today) {
        return state.isOver() || (endsOn != null && endsOn.isBefore(today));
    }

    private static @Nullable Terms after(@Nullable Terms before, DomainEvent event) {
        return event instanceof CampaignPlanned e ? planned(e) : before == null ? null : before.changed(event);
    }

    private static Terms planned(CampaignPlanned e) {
        return new Terms(
                CampaignState.PLANNED, false, false, e.channel(), e.purpose(), e.endsOn(), e.parentId(), e.leadRule());
    }

    private Terms changed(DomainEvent event) {
        return switch (event) {
            case CampaignDetailsChanged e -> with(e);
            case CampaignLaunched _ -> in(CampaignState.RUNNING, true, retracted);
            case CampaignPaused _ -> in(CampaignState.PAUSED, launched, retracted);
            case CampaignResumed _ -> in(CampaignState.RUNNING, launched, retracted);
            case CampaignCompleted _ -> in(CampaignState.COMPLETED, launched, retracted);
            case CampaignCancelled _ -> in(CampaignState.CANCELLED, launched, retracted);
            case CampaignRetracted _ -> in(state, launched, true);
            default -> this;
        };
    }

    private Terms in(CampaignState now, boolean hasBegun, boolean gone) {
        return new Terms(now, hasBegun, gone, channel, purpose, endsOn, parentId, leadRule);
    }

    private Terms with(CampaignDetailsChanged e) {
        return new Terms(
                state,
                launched,
                retracted,
                Objects.requireNonNull(Patch.apply(e.channel(), channel)),
                Objects.requireNonNull(Patch.apply(e.purpose(), purpose)),
                Patch.apply(e.endsOn(), endsOn),
                Patch.apply(e.parentId(), parentId),
                Patch.apply(e.leadRule(), leadRule));
    }
}
