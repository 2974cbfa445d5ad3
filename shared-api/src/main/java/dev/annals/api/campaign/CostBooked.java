package dev.annals.api.campaign;

import dev.annals.api.EventName;
import dev.annals.api.Money;
import java.util.UUID;

/** The campaign costs this, or is meant to. */
@EventName("campaign.cost-booked")
public record CostBooked(UUID id, UUID costId, Money amount, String category, CostKind kind) implements CampaignEvent {}
