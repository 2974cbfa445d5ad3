package dev.annals.query.pipeline;

import dev.annals.api.Money;
import dev.annals.api.Refused;
import dev.annals.api.query.QueryRefusal;
import dev.annals.query.world.World;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The currency of a report.
 *
 * @param code absent when there is nothing to report and no base currency
 */
public record ReportCurrency(@Nullable String code) {
    /** The one asked for, else the base currency, else the single one of the deals. */
    static ReportCurrency choose(World world, @Nullable String asked, @Nullable String base, DealScope scope) {
        if (asked != null) {
            return new ReportCurrency(asked);
        }
        return base != null ? new ReportCurrency(base) : single(world, scope);
    }

    private static ReportCurrency single(World world, DealScope scope) {
        return singleOf(world.sql()
                .sql("SELECT DISTINCT o.currency FROM opportunity o LEFT JOIN app_user u ON u.id = o.owner_id WHERE "
                        + scope.condition())
                .params(scope.parameters())
                .query(String.class)
                .list());
    }

    /** The same for a question about two moments: the deals are those of a statement that selects their currencies. */
    static ReportCurrency choose(@Nullable String asked, @Nullable String base, Supplier<List<String>> currencies) {
        String named = asked == null ? base : asked;
        return named == null ? singleOf(currencies.get()) : new ReportCurrency(named);
    }

    static ReportCurrency singleOf(List<String> currencies) {
        Refused.unless(currencies.size() <= 1, QueryRefusal.CURRENCY_REQUIRED);
        return new ReportCurrency(currencies.isEmpty() ? null : currencies.getFirst());
    }

    /** An amount in this currency, with its decimals; nothing when there is no currency. */
    @Nullable
    public Money money(BigDecimal amount) {
        return code == null ? null : new Money(amount.setScale(scale(), RoundingMode.HALF_UP), code);
    }

    /** What SQL compares currencies with; no deal has the empty one. */
    String sqlCode() {
        return code == null ? "" : code;
    }

    /** Decimals of the currency. */
    public int scale() {
        return code == null ? 2 : Currency.getInstance(code).getDefaultFractionDigits();
    }
}
