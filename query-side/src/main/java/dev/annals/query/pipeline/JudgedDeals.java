package dev.annals.query.pipeline;

import dev.annals.api.pipeline.AccuracyQuestion;
import dev.annals.api.pipeline.Conversion;
import dev.annals.api.query.Point;
import dev.annals.query.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The deals of one forecast together with those that were won in its period: SQL that starts with {@link #with} can select
 * from {@code judged}, whose {@code forecast} and {@code actual} are absent where a deal was not in the one or the other, or
 * could not be converted.
 */
final class JudgedDeals {
    private static final String DEAL = """
            SELECT o.id, o.name, o.customer_id, o.owner_id, u.team, o.pipeline_id, o.stage, o.category, o.state,
                   o.probability, o.amount, o.currency,
                   CASE WHEN o.state = 'OPEN' THEN :%1$sDay ELSE o.closed_on END AS rate_on
            FROM read_model.opportunity o LEFT JOIN read_model.app_user u
                ON u.id = o.owner_id AND u.valid_from <= :%1$s AND u.valid_to > :%1$s
            WHERE o.valid_from <= :%1$s AND o.valid_to > :%1$s AND o.counts_on BETWEEN :from AND :to AND o.state %2$s
            """;

    private static final String WITH = """
            WITH rate_then AS (SELECT * FROM read_model.exchange_rate WHERE valid_from <= :then AND valid_to > :then),
            rate_end AS (SELECT * FROM read_model.exchange_rate WHERE valid_from <= :end AND valid_to > :end),
            foreseen AS (%1$s),
            won AS (%2$s),
            both_sides AS (
                SELECT coalesce(f.id, w.id) AS id, coalesce(w.name, f.name) AS name,
                       coalesce(f.customer_id, w.customer_id) AS customer_id,
                       CASE WHEN f.id IS NULL THEN w.owner_id ELSE f.owner_id END AS owner_id,
                       CASE WHEN f.id IS NULL THEN w.team ELSE f.team END AS team,
                       coalesce(f.pipeline_id, w.pipeline_id) AS pipeline_id, f.stage, f.category,
                       f.state = 'OPEN' AS was_open, f.probability, f.amount AS amount_then,
                       f.currency AS currency_then, f.rate_on AS rate_on_then, w.id IS NOT NULL AS was_won,
                       w.amount AS amount_won, w.currency AS currency_won, w.rate_on AS rate_on_won
                FROM foreseen f FULL JOIN won w ON w.id = f.id),
            deal AS (SELECT o.* FROM both_sides o CROSS JOIN LATERAL (SELECT o.team) u WHERE %3$s),
            pair_then AS (
                SELECT DISTINCT currency_then AS currency, rate_on_then AS rate_on FROM deal
                WHERE currency_then <> :currency),
            pair_won AS (
                SELECT DISTINCT currency_won AS currency, rate_on_won AS rate_on FROM deal
                WHERE currency_won <> :currency),
            force_then AS (SELECT p.currency, p.rate_on, r.* FROM pair_then p CROSS JOIN LATERAL (%4$s) r),
            force_won AS (SELECT p.currency, p.rate_on, r.* FROM pair_won p CROSS JOIN LATERAL (%5$s) r),
            judged AS (
                SELECT d.*, t.rate_id AS rate_id_then, t.rate AS rate_then, t.from_date AS from_date_then,
                       t.inverted AS inverted_then, w.rate_id AS rate_id_won, w.rate AS rate_won,
                       w.from_date AS from_date_won, w.inverted AS inverted_won,
                       round(%6$s * d.probability, :scale) AS forecast, %7$s AS actual
                FROM deal d
                    LEFT JOIN force_then t ON t.currency = d.currency_then AND t.rate_on = d.rate_on_then
                    LEFT JOIN force_won w ON w.currency = d.currency_won AND w.rate_on = d.rate_on_won)
            """;

    private static final String RATES = "SELECT " + RateRows.COLUMNS
            + " FROM (SELECT currency_%1$s AS currency, amount_%1$s AS amount, rate_id_%1$s AS rate_id,"
            + " rate_%1$s AS rate, from_date_%1$s AS from_date, inverted_%1$s AS inverted FROM judged"
            + " WHERE currency_%1$s <> :currency) valued " + RateRows.GROUPS;

    private final World world;
    private final ReportCurrency currency;
    private final String with;
    private final Map<String, Object> parameters;
    private final LocalDate thenDay;
    private final LocalDate endDay;

    JudgedDeals(
            World world,
            ForecastTaken forecast,
            Point at,
            AccuracyQuestion question,
            ReportCurrency currency,
            ReportSettings settings) {
        this.world = world;
        this.currency = currency;
        DealScope filter = DealScope.of(question.filter());
        thenDay = LocalDate.ofInstant(at.instant(), settings.zone());
        endDay = LocalDate.ofInstant(world.instant(), settings.zone());
        parameters = new HashMap<>(filter.parameters());
        parameters.put("from", forecast.from());
        parameters.put("to", forecast.to());
        parameters.put("then", at.position());
        parameters.put("thenDay", thenDay);
        parameters.put("end", world.position());
        parameters.put("endDay", endDay);
        parameters.put("currency", currency.sqlCode());
        parameters.put("scale", currency.scale());
        with = with(filter.condition());
    }

    private static String with(String filter) {
        return WITH.formatted(
                DEAL.formatted("then", "<> 'LOST'"),
                DEAL.formatted("end", "= 'WON'"),
                filter,
                ValuedDeals.rateInForce("rate_then"),
                ValuedDeals.rateInForce("rate_end"),
                ValuedDeals.converted("d.amount_then", "d.currency_then", "t"),
                ValuedDeals.converted("d.amount_won", "d.currency_won", "w"));
    }

    /** Before a statement that selects from {@code judged}. */
    String with() {
        return with;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    StatementSpec select(String sql) {
        return world.sql().sql(with + sql).params(parameters);
    }

    Conversion forecastConversion(boolean anyForeign) {
        return conversion(anyForeign, "then", thenDay);
    }

    Conversion actualConversion(boolean anyForeign) {
        return conversion(anyForeign, "won", endDay);
    }

    private Conversion conversion(boolean anyForeign, String side, LocalDate day) {
        RateRows rates = new RateRows(currency, Map.of());
        if (anyForeign) {
            select(RATES.formatted(side)).query(rates::add);
        }
        return rates.conversion(day);
    }
}
