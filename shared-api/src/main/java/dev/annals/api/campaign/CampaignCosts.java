package dev.annals.api.campaign;

import dev.annals.api.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign costs. Costs that were taken back do not count.
 *
 * @param planned sum of what is meant to be spent; absent without any
 * @param actual sum of what was spent; absent without any
 * @param categories the same by category, in the order of their names
 * @param entries each cost, in the order in which they were booked
 */
public record CampaignCosts(
        @Nullable Money planned, @Nullable Money actual, List<CategoryCosts> categories, List<CampaignCost> entries) {}
