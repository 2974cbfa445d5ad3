package dev.annals.api.campaign;

import dev.annals.api.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * One cost of a campaign.
 *
 * @param bookedAt when it arose, by effective time
 */
public record CampaignCost(UUID costId, Money amount, String category, CostKind kind, Instant bookedAt) {}
