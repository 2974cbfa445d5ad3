package dev.annals.query.pipeline;

import dev.annals.api.pipeline.AccuracyFigures;
import dev.annals.query.report.Ratio;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What is added up over forecasts, for one key or in total.
 *
 * @param absolute Σ of the absolute errors of single forecasts
 * @param squares Σ of (probability − won)² over the open deals
 */
record AccuracySums(BigDecimal forecast, BigDecimal actual, BigDecimal absolute, long deals, BigDecimal squares) {
    static final AccuracySums NOTHING =
            new AccuracySums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, BigDecimal.ZERO);

    static final String SQL = """
            coalesce(sum(forecast), 0) AS forecast, coalesce(sum(actual), 0) AS actual,
            count(*) FILTER (WHERE was_open) AS deals,
            coalesce(sum((probability - was_won::int) * (probability - was_won::int)) FILTER (WHERE was_open), 0)
                AS squares
            """;

    /** Of one forecast. */
    static AccuracySums read(ResultSet row) throws SQLException {
        BigDecimal forecast = row.getBigDecimal("forecast");
        BigDecimal actual = row.getBigDecimal("actual");
        return new AccuracySums(
                forecast, actual, forecast.subtract(actual).abs(), row.getLong("deals"), row.getBigDecimal("squares"));
    }

    /** Of two forecasts. */
    AccuracySums plus(AccuracySums other) {
        return new AccuracySums(
                forecast.add(other.forecast),
                actual.add(other.actual),
                absolute.add(other.absolute),
                deals + other.deals,
                squares.add(other.squares));
    }

    /** Of two parts of one forecast: errors of one part are made good by those of the other. */
    AccuracySums with(AccuracySums other) {
        AccuracySums sum = plus(other);
        return new AccuracySums(sum.forecast, sum.actual, sum.error().abs(), sum.deals, sum.squares);
    }

    BigDecimal error() {
        return forecast.subtract(actual);
    }

    AccuracyFigures figures(@Nullable String key, ReportCurrency in) {
        return new AccuracyFigures(
                key,
                in.money(forecast),
                in.money(actual),
                in.money(error()),
                in.money(absolute),
                Ratio.of(error(), actual),
                Ratio.of(absolute, actual),
                deals,
                Ratio.of(squares, BigDecimal.valueOf(deals)));
    }
}
