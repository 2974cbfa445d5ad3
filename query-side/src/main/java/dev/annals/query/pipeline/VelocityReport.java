package dev.annals.query.pipeline;

import dev.annals.api.Money;
import dev.annals.api.pipeline.GetVelocity;
import dev.annals.api.pipeline.Velocity;
import dev.annals.query.report.Ratio;
import dev.annals.query.world.World;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the velocity: open deals × win rate × mean won value ÷ mean cycle days. */
final class VelocityReport {
    private static final String SUMS = """
            SELECT coalesce(bool_or(is_foreign), false) AS any_foreign,
                   count(*) FILTER (WHERE state = 'WON') AS won,
                   count(*) AS closed,
                   count(value) FILTER (WHERE state = 'WON') AS valued,
                   coalesce(sum(value) FILTER (WHERE state = 'WON'), 0) AS won_amount,
                   coalesce(sum(extract(epoch FROM closed_at - opened_at)) FILTER (WHERE state = 'WON'), 0) AS seconds
            FROM valued
            """;
    private static final String OPEN = """
            SELECT count(*) FROM opportunity o LEFT JOIN app_user u ON u.id = o.owner_id
            WHERE o.state = 'OPEN' AND\s""";

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

    private final World world;
    private final GetVelocity query;
    private final ValuedDeals closed;

    VelocityReport(World world, GetVelocity query, ReportSettings settings) {
        this.world = world;
        this.query = query;
        DealScope scope = DealScope.of(query.filter())
                .and("o.closed_on >= :from", "from", query.from())
                .and("o.closed_on <= :to", "to", query.to());
        ReportCurrency currency = ReportCurrency.choose(world, query.currency(), settings.baseCurrency(), scope);
        this.closed = new ValuedDeals(world, scope, currency, settings);
    }

    Velocity make() {
        return closed.select(SUMS).query((row, number) -> make(Sums.read(row))).single();
    }

    private Velocity make(Sums sums) {
        long open = openDeals();
        ReportCurrency in = closed.currency();
        BigDecimal meanWon = sums.meanWon();
        return new Velocity(
                world.position(),
                in.code(),
                query.from(),
                query.to(),
                open,
                Ratio.of(sums.won(), sums.closed()),
                meanWon == null ? null : in.money(meanWon),
                sums.won() == 0
                        ? null
                        : Ratio.of(sums.seconds(), SECONDS_A_DAY.multiply(BigDecimal.valueOf(sums.won()))),
                perDay(open, sums, meanWon),
                closed.conversion(sums.anyForeign(), Map.of()));
    }

    /** From exact sums: the factors are rounded only where they are shown. */
    private @Nullable Money perDay(long open, Sums sums, @Nullable BigDecimal meanWon) {
        if (meanWon == null || sums.seconds().signum() == 0) {
            return null;
        }
        BigDecimal won = BigDecimal.valueOf(sums.won());
        // won ÷ closed by mean value, by won ÷ days: the cycle's mean is days ÷ won.
        BigDecimal upper = BigDecimal.valueOf(open)
                .multiply(won)
                .multiply(won)
                .multiply(meanWon)
                .multiply(SECONDS_A_DAY);
        BigDecimal lower = BigDecimal.valueOf(sums.closed()).multiply(sums.seconds());
        return closed.currency().money(upper.divide(lower, 10, RoundingMode.HALF_UP));
    }

    private long openDeals() {
        DealScope scope = DealScope.of(query.filter());
        return world.sql()
                .sql(OPEN + scope.condition())
                .params(scope.parameters())
                .query(Long.class)
                .single();
    }

    /** Over the deals closed in the period; {@code valued} of the won ones have a value in the report's currency. */
    private record Sums(
            boolean anyForeign, long won, long closed, long valued, BigDecimal wonAmount, BigDecimal seconds) {
        static Sums read(ResultSet row) throws SQLException {
            return new Sums(
                    row.getBoolean("any_foreign"),
                    row.getLong("won"),
                    row.getLong("closed"),
                    row.getLong("valued"),
                    row.getBigDecimal("won_amount"),
                    row.getBigDecimal("seconds"));
        }

        @Nullable
        BigDecimal meanWon() {
            return valued == 0 ? null : wonAmount.divide(BigDecimal.valueOf(valued), MathContext.DECIMAL128);
        }
    }
}
