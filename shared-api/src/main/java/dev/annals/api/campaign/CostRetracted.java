package dev.annals.api.campaign;

import dev.annals.api.EventName;
import java.util.UUID;

/** The cost is taken back. */
@EventName("campaign.cost-retracted")
public record CostRetracted(UUID id, UUID costId) implements CampaignEvent {}
