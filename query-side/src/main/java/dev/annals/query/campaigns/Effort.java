package dev.annals.query.campaigns;

import dev.annals.api.Money;
import dev.annals.api.Patch;
import dev.annals.api.campaign.CampaignApproval;
import dev.annals.api.campaign.CampaignAudience;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.CampaignCost;
import dev.annals.api.campaign.CampaignDetailsChanged;
import dev.annals.api.campaign.CampaignPlanned;
import dev.annals.api.campaign.CampaignState;
import dev.annals.api.campaign.LeadRule;
import dev.annals.api.campaign.MessageContent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as its events tell it.
 *
 * @param content what it says; absent while nothing is said
 * @param approval of audience and content as they are; another audience or content has none
 * @param costs those that were not taken back, in the order in which they were booked
 */
record Effort(
        Plan plan,
        Life life,
        CampaignAudience audience,
        @Nullable MessageContent content,
        @Nullable CampaignApproval approval,
        List<CampaignCost> costs,
        Instant createdAt,
        Instant updatedAt) {

    /** What is intended. */
    record Plan(
            String name,
            CampaignChannel channel,
            String purpose,
            @Nullable Money budget,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String goal,
            @Nullable UUID parentId,
            @Nullable UUID ownerId,
            @Nullable LeadRule leadRule,
            @Nullable Boolean needsApproval) {

        static Plan of(CampaignPlanned e) {
            return new Plan(
                    e.name(),
                    e.channel(),
                    e.purpose(),
                    e.budget(),
                    e.startsOn(),
                    e.endsOn(),
                    e.goal(),
                    e.parentId(),
                    e.ownerId(),
                    e.leadRule(),
                    e.needsApproval());
        }

        Plan after(CampaignDetailsChanged e) {
            return new Plan(
                    Objects.requireNonNull(Patch.apply(e.name(), name)),
                    Objects.requireNonNull(Patch.apply(e.channel(), channel)),
                    Objects.requireNonNull(Patch.apply(e.purpose(), purpose)),
                    Patch.apply(e.budget(), budget),
                    Objects.requireNonNull(Patch.apply(e.startsOn(), startsOn)),
                    Patch.apply(e.endsOn(), endsOn),
                    Patch.apply(e.goal(), goal),
                    Patch.apply(e.parentId(), parentId),
                    Patch.apply(e.ownerId(), ownerId),
                    Patch.apply(e.leadRule(), leadRule),
                    Patch.apply(e.needsApproval(), needsApproval));
        }
    }

    /** How far it has come, and why. */
    record Life(
            CampaignState state,
            @Nullable Instant launchedAt,
            @Nullable Instant sendFrom,
            @Nullable String pauseReason,
            @Nullable String cancelReason,
            @Nullable Instant endedAt) {
        static final Life PLANNED = new Life(CampaignState.PLANNED, null, null, null, null, null);

        Life launched(@Nullable Instant from, Instant at) {
            return new Life(CampaignState.RUNNING, at, from, null, null, null);
        }

        Life paused(@Nullable String reason) {
            return new Life(CampaignState.PAUSED, launchedAt, sendFrom, reason, null, null);
        }

        Life resumed() {
            return new Life(CampaignState.RUNNING, launchedAt, sendFrom, null, null, null);
        }

        Life completed(Instant at) {
            return new Life(CampaignState.COMPLETED, launchedAt, sendFrom, null, null, at);
        }

        Life cancelled(String reason, Instant at) {
            return new Life(CampaignState.CANCELLED, launchedAt, sendFrom, null, reason, at);
        }
    }

    Effort planned(Plan now) {
        return new Effort(now, life, audience, content, approval, costs, createdAt, updatedAt);
    }

    Effort living(Life now) {
        return new Effort(plan, now, audience, content, approval, costs, createdAt, updatedAt);
    }

    /** With as many members as have entered. */
    Effort entered(long members) {
        CampaignAudience now = new CampaignAudience(
                audience.added(),
                audience.removed(),
                audience.segments(),
                audience.exclude(),
                audience.rule(),
                members);
        return new Effort(plan, life, now, content, approval, costs, createdAt, updatedAt);
    }

    Effort reaching(CampaignAudience now) {
        return new Effort(plan, life, now, content, null, costs, createdAt, updatedAt);
    }

    Effort saying(MessageContent now) {
        return new Effort(plan, life, audience, now, null, costs, createdAt, updatedAt);
    }

    Effort approved(CampaignApproval now) {
        return new Effort(plan, life, audience, content, now, costs, createdAt, updatedAt);
    }

    Effort with(CampaignCost cost) {
        return costing(Stream.concat(costs.stream(), Stream.of(cost)).toList());
    }

    Effort without(UUID costId) {
        return costing(
                costs.stream().filter(cost -> !cost.costId().equals(costId)).toList());
    }

    Effort toldAt(Instant at) {
        return new Effort(plan, life, audience, content, approval, costs, createdAt, at);
    }

    private Effort costing(List<CampaignCost> now) {
        return new Effort(plan, life, audience, content, approval, now, createdAt, updatedAt);
    }
}
