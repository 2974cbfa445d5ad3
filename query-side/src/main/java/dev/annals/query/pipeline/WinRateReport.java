package dev.annals.query.pipeline;

import dev.annals.api.pipeline.GetWinRate;
import dev.annals.api.pipeline.ReportDimension;
import dev.annals.api.pipeline.WinRate;
import dev.annals.api.pipeline.WinRateFigures;
import dev.annals.query.report.Ratio;
import dev.annals.query.world.World;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes win rates: won ÷ (won + lost) by count and by value, over the deals closed in a period. */
final class WinRateReport {
    private static final String SUMS = """
            SELECT key, GROUPING(key) = 1 AS is_total, bool_or(is_foreign) AS any_foreign,
                   count(*) FILTER (WHERE state = 'WON') AS won,
                   count(*) FILTER (WHERE state = 'LOST') AS lost,
                   coalesce(sum(value) FILTER (WHERE state = 'WON'), 0) AS won_amount,
                   coalesce(sum(value) FILTER (WHERE state = 'LOST'), 0) AS lost_amount
            FROM (SELECT %s AS key, valued.* FROM valued) v
            GROUP BY GROUPING SETS ((key), ())
            """;

    private final World world;
    private final GetWinRate query;
    private final ValuedDeals deals;

    private final Map<@Nullable String, WinRateFigures> rows;
    private @Nullable WinRateFigures total;
    private boolean anyForeign;

    WinRateReport(World world, GetWinRate query, ReportSettings settings) {
        this.world = world;
        this.query = query;
        DealScope scope = DealScope.of(query.filter())
                .and("o.closed_on >= :from", "from", query.from())
                .and("o.closed_on <= :to", "to", query.to());
        ReportCurrency currency = ReportCurrency.choose(world, query.currency(), settings.baseCurrency(), scope);
        this.deals = new ValuedDeals(world, scope, currency, settings);
        this.rows = new TreeMap<>(ReportKey.order(query.by(), StageOrder.of(world, query.by())));
    }

    WinRate make() {
        deals.select(SUMS.formatted(ReportKey.sql(query.by()))).query((ResultSet row) -> {
            if (row.getBoolean("is_total")) {
                total = figures(null, row);
                anyForeign = row.getBoolean("any_foreign");
            } else {
                rows.put(row.getString("key"), figures(row.getString("key"), row));
            }
        });
        return new WinRate(
                world.position(),
                deals.currency().code(),
                query.from(),
                query.to(),
                query.by(),
                query.by() == ReportDimension.NONE ? List.of() : List.copyOf(rows.values()),
                Objects.requireNonNull(total, "a grand total is always grouped"),
                deals.conversion(anyForeign, Map.of()));
    }

    private WinRateFigures figures(@Nullable String key, ResultSet row) throws SQLException {
        long won = row.getLong("won");
        long lost = row.getLong("lost");
        BigDecimal wonAmount = row.getBigDecimal("won_amount");
        BigDecimal lostAmount = row.getBigDecimal("lost_amount");
        return new WinRateFigures(
                key,
                won,
                lost,
                deals.currency().money(wonAmount),
                deals.currency().money(lostAmount),
                Ratio.of(won, won + lost),
                Ratio.of(wonAmount, wonAmount.add(lostAmount)));
    }
}
