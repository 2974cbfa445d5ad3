package dev.annals.query.campaigns;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Json;
import dev.annals.api.Money;
import dev.annals.api.Refused;
import dev.annals.api.campaign.CampaignCosts;
import dev.annals.api.campaign.CampaignPerformance;
import dev.annals.api.campaign.CampaignReturn;
import dev.annals.api.campaign.FunnelFigures;
import dev.annals.api.campaign.FunnelStep;
import dev.annals.api.campaign.GetCampaignPerformance;
import dev.annals.query.pipeline.DealScope;
import dev.annals.query.pipeline.ReportCurrency;
import dev.annals.query.pipeline.ReportSettings;
import dev.annals.query.pipeline.ValuedDeals;
import dev.annals.query.report.Ratio;
import dev.annals.query.world.World;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes what a campaign brought: its funnel, what each step cost, its return and its variants. */
final class PerformanceReport {
    private static final String OF_THE_CAMPAIGN = "o.campaign_id = :campaign"
            + " OR o.customer_id IN (SELECT customer_id FROM campaign_member WHERE campaign_id = :campaign)";
    private static final String DEALS =
            "SELECT customer_id, campaign_id, state, opened_at, closed_at, is_foreign, value FROM valued ORDER BY id";

    private final World world;
    private final GetCampaignPerformance query;
    private final Effort campaign;
    private final CampaignCosts costs;
    private final ValuedDeals deals;
    private boolean anyForeign;

    PerformanceReport(World world, GetCampaignPerformance query, ReportSettings settings) {
        this.world = world;
        this.query = query;
        this.campaign = find();
        this.costs = CostSums.of(campaign.costs());
        DealScope scope = new DealScope(OF_THE_CAMPAIGN, Map.of("campaign", query.id()));
        this.deals = new ValuedDeals(world, scope, currency(settings), settings);
    }

    CampaignPerformance make() {
        MemberSums members = MemberSums.of(world, query);
        DealCredits credits = credits();
        List<FunnelFigures> funnel = Arrays.stream(FunnelStep.values())
                .filter(step -> campaign.plan().channel().isSent() || !step.isOfMessages())
                .map(step -> figures(step, count(step, members, credits), members.count(FunnelStep.AUDIENCE)))
                .toList();
        return new CampaignPerformance(
                world.position(),
                query.id(),
                query.attribution(),
                query.goal(),
                deals.currency().code(),
                funnel,
                result(credits),
                members.variants(),
                deals.conversion(anyForeign, Map.of()));
    }

    private Effort find() {
        return world.sql()
                .sql("SELECT body FROM campaign WHERE id = ?")
                .param(query.id())
                .query((row, number) -> Json.mapper().readValue(row.getString("body"), Effort.class))
                .optional()
                .orElseThrow(() -> Refused.because(CommonRefusal.NOT_FOUND));
    }

    /** All that a campaign costs is in one currency. */
    private ReportCurrency currency(ReportSettings settings) {
        return Stream.of(costs.actual(), costs.planned(), campaign.plan().budget())
                .filter(Objects::nonNull)
                .map(Money::currency)
                .findFirst()
                .map(ReportCurrency::new)
                .orElseGet(() -> new ReportCurrency(
                        settings.baseCurrency() != null ? settings.baseCurrency() : commonCurrency()));
    }

    private @Nullable String commonCurrency() {
        List<String> all = world.sql()
                .sql("SELECT DISTINCT o.currency FROM opportunity o WHERE " + OF_THE_CAMPAIGN)
                .param("campaign", query.id())
                .query(String.class)
                .list();
        return all.size() == 1 ? all.getFirst() : null;
    }

    private DealCredits credits() {
        List<WonOrOpen> all = new ArrayList<>();
        deals.select(DEALS).query((ResultSet row) -> {
            anyForeign |= row.getBoolean("is_foreign");
            all.add(deal(row));
        });
        Touches touches = Touches.of(
                world, all.stream().map(WonOrOpen::customerId).distinct().toList());
        DealCredits credits = new DealCredits(query.id(), query.attribution());
        all.forEach(deal -> credits.add(deal, touches));
        return credits;
    }

    private static WonOrOpen deal(ResultSet row) throws SQLException {
        boolean won = row.getString("state").equals("WON");
        return new WonOrOpen(
                row.getObject("customer_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                instant(row, "opened_at"),
                won ? instant(row, "closed_at") : null,
                row.getBigDecimal("value"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static long count(FunnelStep step, MemberSums members, DealCredits credits) {
        return switch (step) {
            case OPPORTUNITIES -> credits.opportunities();
            case WON -> credits.won();
            default -> members.count(step);
        };
    }

    private FunnelFigures figures(FunnelStep step, long count, long audience) {
        Money spent = costs.actual();
        Money each = spent == null || count == 0
                ? null
                : deals.currency()
                        .money(spent.amount()
                                .divide(
                                        BigDecimal.valueOf(count),
                                        deals.currency().scale(),
                                        RoundingMode.HALF_UP));
        return new FunnelFigures(step, count, Ratio.of(count, audience), each);
    }

    private CampaignReturn result(DealCredits credits) {
        Money value = deals.currency().money(credits.value());
        Money spent = costs.actual();
        return new CampaignReturn(
                costs.planned(),
                spent,
                Ratio.rounded(credits.deals()),
                value,
                spent == null || value == null
                        ? null
                        : Ratio.of(value.amount().subtract(spent.amount()), spent.amount()));
    }
}
