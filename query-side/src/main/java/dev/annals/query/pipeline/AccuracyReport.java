package dev.annals.query.pipeline;

import dev.annals.api.pipeline.AccuracyAtLead;
import dev.annals.api.pipeline.AccuracyDimension;
import dev.annals.api.pipeline.Calibration;
import dev.annals.api.pipeline.GetAccuracy;
import dev.annals.api.pipeline.PeriodAccuracy;
import dev.annals.api.query.Point;
import dev.annals.query.report.Ratio;
import dev.annals.query.world.World;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Judges the forecasts of one lead: each forecast is added up by the database, their errors here. */
final class AccuracyReport {
    private static final int BINS = 10;

    /** The last bin has both its ends. */
    private static final String SUMS = """
            SELECT grouping(key) = 1 AS is_bin, key, bin, %s, sum(probability) FILTER (WHERE was_open) AS probabilities,
                   count(*) FILTER (WHERE was_open AND was_won) AS came_true,
                   coalesce(bool_or(currency_then <> :currency OR currency_won <> :currency), false) AS any_foreign
            FROM (SELECT j.*, %s AS key, CASE WHEN was_open THEN least(floor(probability * 10), 9)::int END AS bin
                  FROM judged j) j
            GROUP BY GROUPING SETS ((key), (bin))
            """;

    private final World world;
    private final GetAccuracy query;
    private final ReportCurrency currency;
    private final ReportSettings settings;

    private final List<PeriodAccuracy> periods = new ArrayList<>();
    private final Map<@Nullable String, AccuracySums> rows;
    private final Map<Integer, Bin> bins = new HashMap<>();
    private AccuracySums total = AccuracySums.NOTHING;

    private record Bin(long deals, BigDecimal probabilities, long cameTrue) {
        Bin plus(Bin other) {
            return new Bin(deals + other.deals, probabilities.add(other.probabilities), cameTrue + other.cameTrue);
        }
    }

    AccuracyReport(World world, GetAccuracy query, ReportCurrency currency, ReportSettings settings) {
        this.world = world;
        this.query = query;
        this.currency = currency;
        this.settings = settings;
        this.rows = new TreeMap<>(Comparator.nullsLast(Comparator.<String>naturalOrder()));
    }

    AccuracyAtLead make(@Nullable String lead, List<ForecastTaken> forecasts) {
        forecasts.forEach(this::judge);
        return new AccuracyAtLead(
                lead,
                List.copyOf(periods),
                query.by() == AccuracyDimension.NONE
                        ? List.of()
                        : rows.entrySet().stream()
                                .map(row -> row.getValue().figures(row.getKey(), currency))
                                .toList(),
                total.figures(null, currency),
                calibration());
    }

    private void judge(ForecastTaken forecast) {
        Point at = forecast.at();
        if (at == null) {
            periods.add(new PeriodAccuracy(forecast.from(), forecast.to(), null, null, null, null, null, null));
            return;
        }
        JudgedDeals deals = new JudgedDeals(world, forecast, at, query.question(), currency, settings);
        One one = new One();
        deals.select(SUMS.formatted(AccuracySums.SQL, key(query.by()))).query((ResultSet row) -> {
            one.add(row);
        });
        total = total.plus(one.sums);
        periods.add(new PeriodAccuracy(
                forecast.from(),
                forecast.to(),
                at,
                currency.money(one.sums.forecast()),
                currency.money(one.sums.actual()),
                currency.money(one.sums.error()),
                deals.forecastConversion(one.anyForeign),
                deals.actualConversion(one.anyForeign)));
    }

    /** What one forecast comes to. */
    private final class One {
        private AccuracySums sums = AccuracySums.NOTHING;
        private boolean anyForeign;

        private void add(ResultSet row) throws SQLException {
            if (row.getBoolean("is_bin")) {
                int bin = row.getInt("bin");
                if (!row.wasNull()) {
                    bins.merge(bin, bin(row), Bin::plus);
                }
                return;
            }
            AccuracySums ofKey = AccuracySums.read(row);
            rows.merge(row.getString("key"), ofKey, AccuracySums::plus);
            sums = sums.with(ofKey);
            anyForeign |= row.getBoolean("any_foreign");
        }
    }

    private static Bin bin(ResultSet row) throws SQLException {
        return new Bin(row.getLong("deals"), row.getBigDecimal("probabilities"), row.getLong("came_true"));
    }

    private List<Calibration> calibration() {
        List<Calibration> all = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            Bin bin = bins.getOrDefault(i, new Bin(0, BigDecimal.ZERO, 0));
            all.add(new Calibration(
                    Ratio.rounded(BigDecimal.valueOf(i, 1)),
                    Ratio.rounded(BigDecimal.valueOf(i + 1L, 1)),
                    bin.deals(),
                    Ratio.of(bin.probabilities(), BigDecimal.valueOf(bin.deals())),
                    Ratio.of(bin.cameTrue(), bin.deals())));
        }
        return all;
    }

    /** An expression of type text over {@code judged}. */
    private static String key(AccuracyDimension by) {
        return switch (by) {
            case NONE -> "NULL::text";
            case OWNER -> "owner_id::text";
            case TEAM -> "team";
            case STAGE -> "stage";
            case CATEGORY -> "category";
            case PIPELINE -> "pipeline_id::text";
        };
    }
}
