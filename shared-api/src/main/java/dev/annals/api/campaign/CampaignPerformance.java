package dev.annals.api.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.annals.api.pipeline.Conversion;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a campaign: how far its members came, what that cost, and what it earned.
 *
 * <p>A <em>touch</em> is a response by which a customer engages: clicked, replied, registered, attended, converted;
 * each kind counts once per member, at its first time. A deal that names a campaign is a touch of that campaign
 * when it is opened, if there was none before. Only touches up to the moment a deal was won count for it.
 *
 * @param position the answer holds for this position
 * @param currency of every amount: that of the campaign's costs or budget, else the base currency, else the one
 *     that its deals have in common; without any there are no amounts
 * @param funnel the steps in their order, those that the channel does not have left out
 * @param variants of the content, by name; empty when there is only one
 * @param conversion the exchange rates that deals were converted by
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignPerformance(
        long position,
        UUID campaignId,
        AttributionModel attribution,
        ResponseKind goal,
        @Nullable String currency,
        List<FunnelFigures> funnel,
        CampaignReturn result,
        List<VariantFigures> variants,
        Conversion conversion) {}
