package dev.annals.api.customer;

import dev.annals.api.Money;
import java.util.List;

/**
 * What a customer adds up to; money one amount per currency, none when there is nothing to add.
 *
 * @param weighted Σ amount × probability of the open deals, rounded half up at the end
 * @param interactions how often we were in touch
 */
public record CustomerTotals(
        long openOpportunities,
        List<Money> open,
        List<Money> weighted,
        long wonOpportunities,
        List<Money> won,
        long lostOpportunities,
        long interactions) {}
