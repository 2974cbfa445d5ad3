package dev.annals.api.campaign;

import dev.annals.api.EventName;
import dev.annals.api.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A marketing effort was planned. */
@EventName("campaign.planned")
public record CampaignPlanned(
        UUID id,
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
        @Nullable Boolean needsApproval)
        implements CampaignEvent {}
