package dev.annals.query.pipeline;

import dev.annals.api.Money;
import dev.annals.api.opportunity.OpportunityState;
import dev.annals.api.pipeline.AccuracyDeal;
import dev.annals.api.pipeline.FindAccuracyDeals;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Point;
import dev.annals.query.list.Condition;
import dev.annals.query.list.Listing;
import dev.annals.query.list.ValueType;
import dev.annals.query.world.World;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The deals of one forecast and of what came of it. */
final class AccuracyDealList {
    private static final String DEALS = "(%sSELECT j.*, coalesce(forecast, 0) AS foretold, coalesce(actual, 0) AS came,"
            + " abs(coalesce(forecast, 0) - coalesce(actual, 0)) AS off FROM judged j) d LEFT JOIN opportunity o"
            + " ON o.id = d.id";
    private static final String COLUMNS = "d.*, o.state AS state_now";

    private AccuracyDealList() {}

    /** @param forecasts the one, or none while it cannot be judged */
    static Page<AccuracyDeal> page(
            World world,
            FindAccuracyDeals query,
            List<ForecastTaken> forecasts,
            ReportCurrency currency,
            ReportSettings settings) {
        Point at = forecasts.isEmpty() ? null : forecasts.getFirst().at();
        if (at == null) {
            return new Page<>(List.of(), null, null);
        }
        JudgedDeals deals = new JudgedDeals(world, forecasts.getFirst(), at, query.question(), currency, settings);
        ListRequest request = new ListRequest(Map.of(), null, List.of(), query.limit(), query.cursor(), false);
        return Listing.of(DEALS.formatted(deals.with()))
                .tieBreak("d.id", ValueType.UUID)
                .sort("error", "d.off", ValueType.NUMBER)
                .order("-error")
                .page(
                        world,
                        request,
                        new Condition("", deals.parameters()),
                        COLUMNS,
                        (row, number) -> deal(row, currency));
    }

    private static AccuracyDeal deal(ResultSet row, ReportCurrency currency) throws SQLException {
        BigDecimal forecast = row.getBigDecimal("foretold");
        BigDecimal actual = row.getBigDecimal("came");
        String state = row.getString("state_now");
        return new AccuracyDeal(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("customer_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getBigDecimal("probability"),
                money(currency, forecast),
                money(currency, actual),
                money(currency, forecast.subtract(actual)),
                state == null ? null : OpportunityState.valueOf(state));
    }

    /** Where there is a deal there is a currency. */
    private static Money money(ReportCurrency currency, BigDecimal amount) {
        return Objects.requireNonNull(currency.money(amount));
    }
}
