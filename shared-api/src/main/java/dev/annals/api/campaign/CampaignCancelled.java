package dev.annals.api.campaign;

import dev.annals.api.EventName;
import java.util.UUID;

/** The campaign was called off. */
@EventName("campaign.cancelled")
public record CampaignCancelled(UUID id, String reason) implements CampaignEvent {}
