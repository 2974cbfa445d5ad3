package dev.annals.api.campaign;

import dev.annals.api.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in a list.
 *
 * @param version number of its events
 * @param parentId the campaign that it is part of
 * @param launchedAt when it began, by effective time
 * @param createdAt when it was first recorded
 * @param updatedAt when anything about it was last recorded
 */
public record CampaignSummary(
        UUID id,
        long version,
        String name,
        CampaignChannel channel,
        String purpose,
        CampaignState state,
        @Nullable Money budget,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable UUID parentId,
        @Nullable UUID ownerId,
        @Nullable Instant launchedAt,
        Instant createdAt,
        Instant updatedAt) {}
