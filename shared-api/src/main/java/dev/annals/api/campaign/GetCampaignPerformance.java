package dev.annals.api.campaign;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.UUID;

/**
 * What a campaign brought.
 *
 * @param attribution how won deals are divided among the touches before them
 * @param goal the response by which variants of the content are compared
 */
public record GetCampaignPerformance(UUID id, AttributionModel attribution, ResponseKind goal, AsOf asOf)
        implements Query<CampaignPerformance> {}
