package dev.annals.query.campaigns;

import dev.annals.api.campaign.AttributionModel;
import dev.annals.query.campaigns.Touches.Touch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Adds up what one campaign has a part in. */
final class DealCredits {
    private final UUID campaignId;
    private final AttributionModel model;
    private long opportunities;
    private long won;
    private BigDecimal deals = BigDecimal.ZERO;
    private BigDecimal value = BigDecimal.ZERO;

    DealCredits(UUID campaignId, AttributionModel model) {
        this.campaignId = campaignId;
        this.model = model;
    }

    void add(WonOrOpen deal, Touches touches) {
        Instant wonAt = deal.wonAt();
        if (touches.before(deal, deal.openedAt()).stream().anyMatch(this::isOurs)) {
            opportunities++;
            won += wonAt == null ? 0 : 1;
        }
        if (wonAt != null) {
            credit(deal, touches.before(deal, wonAt));
        }
    }

    private void credit(WonOrOpen deal, List<Touch> touches) {
        if (touches.stream().noneMatch(this::isOurs)) {
            return;
        }
        List<BigDecimal> shares =
                Attribution.shares(model, touches.stream().map(Touch::at).toList());
        for (int i = 0; i < shares.size(); i++) {
            if (isOurs(touches.get(i))) {
                deals = deals.add(shares.get(i));
                value = deal.value() == null ? value : value.add(deal.value().multiply(shares.get(i)));
            }
        }
    }

    private boolean isOurs(Touch touch) {
        return touch.campaignId().equals(campaignId);
    }

    long opportunities() {
        return opportunities;
    }

    long won() {
        return won;
    }

    BigDecimal deals() {
        return deals;
    }

    BigDecimal value() {
        return value;
    }
}
