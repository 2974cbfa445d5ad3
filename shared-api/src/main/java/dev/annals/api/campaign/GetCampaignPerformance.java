package dev.annals.api.campaign;

import dev.annals.api.Check;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign brought.
 *
 * @param attribution how won deals are divided among the touches before them
 * @param goal the response by which variants of the content are compared
 * @param currency of the amounts; otherwise that of the campaign's costs or budget, else the base currency
 */
public record GetCampaignPerformance(
        UUID id,
        AttributionModel attribution,
        ResponseKind goal,
        @Nullable String currency,
        AsOf asOf) implements Query<CampaignPerformance> {
    public GetCampaignPerformance {
        Check check = new Check();
        if (currency != null) {
            check.currency("currency", currency);
        }
        check.done();
    }
}
