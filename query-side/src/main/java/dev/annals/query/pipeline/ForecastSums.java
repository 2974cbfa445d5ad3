package dev.annals.query.pipeline;

import dev.annals.api.Money;
import dev.annals.api.pipeline.Categories;
import dev.annals.api.pipeline.CategoryAmounts;
import dev.annals.api.pipeline.CategoryRollUp;
import dev.annals.api.pipeline.ForecastFigures;
import dev.annals.query.report.Ratio;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a forecast adds up, for one key or in total. */
record ForecastSums(
        long count,
        BigDecimal amount,
        BigDecimal weighted,
        BigDecimal won,
        BigDecimal lost,
        BigDecimal commit,
        BigDecimal bestCase,
        BigDecimal pipeline,
        BigDecimal omitted) {

    static final ForecastSums NOTHING = new ForecastSums(
            0,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO);

    /** Over {@code valued}; the weight of a deal is rounded like its value, so every breakdown adds up. */
    static final String SQL = """
            count(value) AS deals,
            sum(value) AS amount,
            sum(round(value * probability, :scale)) AS weighted,
            sum(value) FILTER (WHERE state = 'WON') AS won,
            sum(value) FILTER (WHERE state = 'LOST') AS lost,
            sum(value) FILTER (WHERE category = 'COMMIT') AS commit,
            sum(value) FILTER (WHERE category = 'BEST_CASE') AS best_case,
            sum(value) FILTER (WHERE category = 'PIPELINE') AS pipeline,
            sum(value) FILTER (WHERE category = 'OMITTED') AS omitted
            """;

    static ForecastSums read(ResultSet row) throws SQLException {
        return new ForecastSums(
                row.getLong("deals"),
                sum(row, "amount"),
                sum(row, "weighted"),
                sum(row, "won"),
                sum(row, "lost"),
                sum(row, "commit"),
                sum(row, "best_case"),
                sum(row, "pipeline"),
                sum(row, "omitted"));
    }

    private static BigDecimal sum(ResultSet row, String column) throws SQLException {
        BigDecimal sum = row.getBigDecimal(column);
        return sum == null ? BigDecimal.ZERO : sum;
    }

    ForecastSums plus(ForecastSums other) {
        return new ForecastSums(
                count + other.count,
                amount.add(other.amount),
                weighted.add(other.weighted),
                won.add(other.won),
                lost.add(other.lost),
                commit.add(other.commit),
                bestCase.add(other.bestCase),
                pipeline.add(other.pipeline),
                omitted.add(other.omitted));
    }

    /** The open pipeline: all that may still be won, without what is omitted. */
    BigDecimal open() {
        return pipeline.add(bestCase).add(commit);
    }

    ForecastFigures figures(@Nullable String key, @Nullable BigDecimal quota, ReportCurrency in) {
        BigDecimal gap = quota == null ? null : quota.subtract(won);
        return new ForecastFigures(
                key,
                count,
                in.money(amount),
                in.money(weighted),
                in.money(won),
                in.money(lost),
                categories(in),
                optional(quota, in),
                optional(gap, in),
                quota == null ? null : Ratio.of(won, quota),
                gap == null || gap.signum() <= 0 ? null : Ratio.of(open(), gap));
    }

    private Categories categories(ReportCurrency in) {
        BigDecimal committed = won.add(commit);
        return new Categories(
                new CategoryAmounts(
                        in.money(won), in.money(commit), in.money(bestCase), in.money(pipeline), in.money(omitted)),
                new CategoryRollUp(
                        in.money(won), in.money(committed), in.money(committed.add(bestCase)), in.money(open())));
    }

    private static @Nullable Money optional(@Nullable BigDecimal amount, ReportCurrency in) {
        return amount == null ? null : in.money(amount);
    }
}
