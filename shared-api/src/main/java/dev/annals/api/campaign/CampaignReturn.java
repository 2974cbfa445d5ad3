package dev.annals.api.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.annals.api.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign cost and earned.
 *
 * @param attributedDeals the campaign's shares of won deals, added up: two halves are one
 * @param attributedValue the same shares of their value
 * @param roi (attributed value − actual cost) ÷ actual cost; {@code null} when nothing was spent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignReturn(
        @Nullable Money plannedCost,
        @Nullable Money actualCost,
        BigDecimal attributedDeals,
        @Nullable Money attributedValue,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal roi) {}
