package dev.annals.query.customer360;

import dev.annals.api.Json;
import dev.annals.api.Money;
import dev.annals.api.customer.CustomerTotals;
import dev.annals.api.opportunity.OpportunityState;
import dev.annals.query.world.JsonLists;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/** A customer's deals of one state in one currency, added up by the database. */
record DealTotals(OpportunityState state, String currency, long count, BigDecimal amount, BigDecimal weighted) {
    private static final ObjectReader READER = Json.mapper().readerForListOf(DealTotals.class);

    static CustomerTotals of(@Nullable String json, long interactions) {
        List<DealTotals> totals = JsonLists.read(READER, json);
        return new CustomerTotals(
                count(totals, OpportunityState.OPEN),
                money(totals, OpportunityState.OPEN, DealTotals::amount),
                money(totals, OpportunityState.OPEN, DealTotals::weighted),
                count(totals, OpportunityState.WON),
                money(totals, OpportunityState.WON, DealTotals::amount),
                count(totals, OpportunityState.LOST),
                interactions);
    }

    private static long count(List<DealTotals> totals, OpportunityState state) {
        return totals.stream()
                .filter(t -> t.state == state)
                .mapToLong(DealTotals::count)
                .sum();
    }

    private static List<Money> money(
            List<DealTotals> totals, OpportunityState state, Function<DealTotals, BigDecimal> value) {
        return totals.stream()
                .filter(t -> t.state == state)
                .map(t -> rounded(value.apply(t), t.currency))
                .toList();
    }

    static Money rounded(BigDecimal amount, String currency) {
        int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return new Money(amount.setScale(decimals, RoundingMode.HALF_UP), currency);
    }
}
