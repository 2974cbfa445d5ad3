package dev.annals.api.campaign;

import dev.annals.api.EventName;
import dev.annals.api.Money;
import dev.annals.api.Patch;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan is different now; what is absent stayed as it was. */
@EventName("campaign.details-changed")
public record CampaignDetailsChanged(
        UUID id,
        @Nullable Patch<String> name,
        @Nullable Patch<CampaignChannel> channel,
        @Nullable Patch<String> purpose,
        @Nullable Patch<Money> budget,
        @Nullable Patch<LocalDate> startsOn,
        @Nullable Patch<LocalDate> endsOn,
        @Nullable Patch<String> goal,
        @Nullable Patch<UUID> parentId,
        @Nullable Patch<UUID> ownerId,
        @Nullable Patch<LeadRule> leadRule,
        @Nullable Patch<Boolean> needsApproval)
        implements CampaignEvent {}
