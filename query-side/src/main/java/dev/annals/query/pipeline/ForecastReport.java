package dev.annals.query.pipeline;

import dev.annals.api.pipeline.Forecast;
import dev.annals.api.pipeline.ForecastFigures;
import dev.annals.api.pipeline.GetForecast;
import dev.annals.api.pipeline.ReportDimension;
import dev.annals.query.world.World;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a forecast: the rows are added up by the database, the total from the rows. */
final class ForecastReport {
    private static final String SUMS = """
            SELECT key, bool_or(is_foreign) AS any_foreign, %s
            FROM (SELECT %s AS key, valued.* FROM valued) v
            GROUP BY key
            """;

    private final World world;
    private final GetForecast query;
    private final ValuedDeals deals;

    private final Map<@Nullable String, ForecastSums> sums = new HashMap<>();
    private boolean anyForeign;

    ForecastReport(World world, GetForecast query, ReportSettings settings) {
        this.world = world;
        this.query = query;
        DealScope scope = DealScope.of(query.filter())
                .and("o.counts_on >= :from", "from", query.from())
                .and("o.counts_on <= :to", "to", query.to());
        this.deals = new ValuedDeals(world, scope, currency(settings, scope), settings);
    }

    /** A period without deals is reported in the currency of its quotas. */
    private ReportCurrency currency(ReportSettings settings, DealScope scope) {
        ReportCurrency chosen = ReportCurrency.choose(world, query.currency(), settings.baseCurrency(), scope);
        return chosen.code() != null
                ? chosen
                : ReportCurrency.singleOf(Quotas.currencies(world, query.from(), query.to()));
    }

    Forecast make() {
        add();
        ReportCurrency in = deals.currency();
        Quotas quotas = Quotas.touching(world, query.from(), query.to(), query.filter(), in, deals.today());
        return new Forecast(
                world.position(),
                in.code(),
                query.from(),
                query.to(),
                query.by(),
                rows(quotas.perKey(query.by())),
                total().figures(null, quotas.total(), in),
                deals.conversion(anyForeign, quotas.withoutRate()));
    }

    private void add() {
        deals.select(SUMS.formatted(ForecastSums.SQL, ReportKey.sql(query.by())))
                .query((ResultSet row) -> {
                    ForecastSums read = ForecastSums.read(row);
                    anyForeign |= row.getBoolean("any_foreign");
                    if (read.count() > 0) {
                        sums.put(row.getString("key"), read);
                    }
                });
    }

    private ForecastSums total() {
        return sums.values().stream().reduce(ForecastSums.NOTHING, ForecastSums::plus);
    }

    private List<ForecastFigures> rows(Map<@Nullable String, BigDecimal> quotas) {
        if (query.by() == ReportDimension.NONE) {
            return List.of();
        }
        Map<@Nullable String, ForecastSums> ordered =
                new TreeMap<>(ReportKey.order(query.by(), StageOrder.of(world, query.by())));
        quotas.keySet().forEach(key -> ordered.put(key, ForecastSums.NOTHING));
        ordered.putAll(sums);
        return ordered.entrySet().stream()
                .map(row -> row.getValue().figures(row.getKey(), quotas.get(row.getKey()), deals.currency()))
                .toList();
    }
}
