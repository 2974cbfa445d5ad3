package dev.annals.api.campaign;

import dev.annals.api.EventName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** No message goes out for now. */
@EventName("campaign.paused")
public record CampaignPaused(UUID id, @Nullable String reason) implements CampaignEvent {}
