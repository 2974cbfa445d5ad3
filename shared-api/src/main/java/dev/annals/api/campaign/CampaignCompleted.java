package dev.annals.api.campaign;

import dev.annals.api.EventName;
import java.util.UUID;

/** The campaign ended as it should. */
@EventName("campaign.completed")
public record CampaignCompleted(UUID id) implements CampaignEvent {}
