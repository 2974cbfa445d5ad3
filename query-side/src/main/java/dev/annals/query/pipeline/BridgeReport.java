package dev.annals.query.pipeline;

import dev.annals.api.Money;
import dev.annals.api.pipeline.Bridge;
import dev.annals.api.pipeline.BridgeExit;
import dev.annals.api.pipeline.BridgeQuestion;
import dev.annals.api.pipeline.BridgeSum;
import dev.annals.query.world.Span;
import dev.annals.query.world.World;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes a bridge: the database adds up the deals by how they came and went, the lines are sums of these. */
final class BridgeReport {
    private static final String SUMS = """
            SELECT came, went, count(*) AS deals, sum(counted) AS counted,
                   coalesce(sum(end_value), 0) AS end_value,
                   sum(coalesce(end_value, counted) - counted) AS changed,
                   count(*) FILTER (WHERE change > 0) AS risen, count(*) FILTER (WHERE change < 0) AS fallen,
                   coalesce(sum(change) FILTER (WHERE change > 0), 0) AS rise,
                   coalesce(-sum(change) FILTER (WHERE change < 0), 0) AS fall,
                   count(*) FILTER (WHERE rates <> 0) AS revalued, sum(rates) AS rates,
                   bool_or(currency_before <> :currency OR currency_after <> :currency) AS any_foreign
            FROM bridged GROUP BY came, went
            """;

    private final World world;
    private final Span span;
    private final BridgeQuestion question;
    private final BridgedDeals deals;
    private final List<Group> groups = new ArrayList<>();

    /** Deals that came and went alike. */
    private record Group(
            String came,
            String went,
            long deals,
            BigDecimal counted,
            BigDecimal endValue,
            BigDecimal changed,
            long risen,
            long fallen,
            BigDecimal rise,
            BigDecimal fall,
            long revalued,
            BigDecimal rates,
            boolean anyForeign) {}

    BridgeReport(World world, Span span, BridgeQuestion question, ReportSettings settings) {
        this.world = world;
        this.span = span;
        this.question = question;
        this.deals = new BridgedDeals(world, span, question, settings);
    }

    Bridge make() {
        deals.select(SUMS).query((ResultSet row) -> {
            groups.add(read(row));
        });
        boolean foreign = groups.stream().anyMatch(Group::anyForeign);
        return new Bridge(
                world.position(),
                deals.currency().code(),
                span.from(),
                span.to(),
                question.periodFrom(),
                question.periodTo(),
                came("START"),
                came("NEW"),
                came("PULLED_IN"),
                came("REOPENED"),
                came("ENTERED"),
                sum(all -> true, Group::risen, Group::rise),
                sum(all -> true, Group::fallen, Group::fall),
                sum(all -> true, Group::revalued, Group::rates),
                exit("PUSHED_OUT"),
                exit("WON"),
                exit("LOST"),
                exit("LEFT"),
                exit("WITHDRAWN"),
                sum(went("END"), Group::deals, Group::endValue),
                deals.convertedAtStart(foreign),
                deals.convertedAtEnd(foreign));
    }

    private static Group read(ResultSet row) throws SQLException {
        return new Group(
                row.getString("came"),
                row.getString("went"),
                row.getLong("deals"),
                row.getBigDecimal("counted"),
                row.getBigDecimal("end_value"),
                row.getBigDecimal("changed"),
                row.getLong("risen"),
                row.getLong("fallen"),
                row.getBigDecimal("rise"),
                row.getBigDecimal("fall"),
                row.getLong("revalued"),
                row.getBigDecimal("rates"),
                row.getBoolean("any_foreign"));
    }

    private static Predicate<Group> went(String line) {
        return group -> group.went().equals(line);
    }

    private BridgeSum came(String line) {
        return sum(group -> group.came().equals(line), Group::deals, Group::counted);
    }

    private BridgeSum sum(Predicate<Group> which, Function<Group, Long> deals, Function<Group, BigDecimal> amount) {
        return new BridgeSum(count(which, deals), money(which, amount));
    }

    private BridgeExit exit(String line) {
        return new BridgeExit(
                count(went(line), Group::deals), money(went(line), Group::counted), money(went(line), Group::changed));
    }

    private long count(Predicate<Group> which, Function<Group, Long> deals) {
        return groups.stream().filter(which).map(deals).reduce(0L, Long::sum);
    }

    private @Nullable Money money(Predicate<Group> which, Function<Group, BigDecimal> amount) {
        return deals.currency()
                .money(groups.stream().filter(which).map(amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
