package dev.annals.query.campaigns;

import dev.annals.api.Money;
import dev.annals.api.campaign.CampaignCost;
import dev.annals.api.campaign.CampaignCosts;
import dev.annals.api.campaign.CategoryCosts;
import dev.annals.api.campaign.CostKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a campaign costs, added up. All its costs are in one currency. */
final class CostSums {
    private CostSums() {}

    static CampaignCosts of(List<CampaignCost> costs) {
        Map<String, List<CampaignCost>> byCategory = new TreeMap<>();
        costs.forEach(cost -> byCategory
                .computeIfAbsent(cost.category(), category -> new ArrayList<>())
                .add(cost));
        List<CategoryCosts> categories = byCategory.entrySet().stream()
                .map(entry -> new CategoryCosts(
                        entry.getKey(),
                        sum(entry.getValue(), CostKind.PLANNED),
                        sum(entry.getValue(), CostKind.ACTUAL)))
                .toList();
        return new CampaignCosts(sum(costs, CostKind.PLANNED), sum(costs, CostKind.ACTUAL), categories, costs);
    }

    private static @Nullable Money sum(List<CampaignCost> costs, CostKind kind) {
        return costs.stream()
                .filter(cost -> cost.kind() == kind)
                .map(CampaignCost::amount)
                .reduce(Money::plus)
                .orElse(null);
    }
}
