package dev.annals.api.campaign;

import dev.annals.api.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One campaign: its plan, its life, whom it is to reach, what it costs and what became of it.
 *
 * @param version number of its events
 * @param parent the campaign that it is part of
 * @param parts the campaigns that are part of it, by their first day
 * @param content what it says; absent while nothing is said
 * @param needsApproval whether a launch needs one
 * @param approval of audience and content as they are; absent while there is none
 * @param sendFrom no message goes out before this
 * @param pauseReason why it waits; absent while it does not
 * @param cancelReason why it was called off
 * @param launchedAt when it began, by effective time
 * @param endedAt when it was completed or cancelled, by effective time
 * @param createdAt when it was first recorded
 * @param updatedAt when anything about it was last recorded
 */
public record CampaignView(
        UUID id,
        long version,
        String name,
        CampaignChannel channel,
        String purpose,
        CampaignState state,
        @Nullable Money budget,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String goal,
        @Nullable CampaignPart parent,
        List<CampaignPart> parts,
        @Nullable UUID ownerId,
        @Nullable LeadRule leadRule,
        CampaignAudience audience,
        @Nullable MessageContent content,
        boolean needsApproval,
        @Nullable CampaignApproval approval,
        CampaignCosts costs,
        MemberCounts members,
        @Nullable Instant sendFrom,
        @Nullable String pauseReason,
        @Nullable String cancelReason,
        @Nullable Instant launchedAt,
        @Nullable Instant endedAt,
        Instant createdAt,
        Instant updatedAt) {}
