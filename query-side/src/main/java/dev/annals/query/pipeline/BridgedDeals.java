package dev.annals.query.pipeline;

import dev.annals.api.pipeline.BridgeQuestion;
import dev.annals.api.pipeline.Conversion;
import dev.annals.api.pipeline.DealFilter;
import dev.annals.query.world.Span;
import dev.annals.query.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The deals of a bridge, each with how it came, how it went and what it was worth: SQL that starts with {@link #with} can
 * select from {@code bridged}. All ends are read in one statement by the same conditions.
 */
final class BridgedDeals {
    /** Versions of deals and of their owners that were true at any moment of the span; both together for one moment. */
    private static final String EVER = """
            FROM read_model.opportunity o LEFT JOIN read_model.app_user u
                ON u.id = o.owner_id AND u.valid_from < o.valid_to AND u.valid_to > o.valid_from
                AND u.valid_from <= :end AND u.valid_to > :start
            WHERE o.valid_from <= :end AND o.valid_to > :start AND o.state = 'OPEN' AND %s AND %s
            """;

    private static final String AT = """
            SELECT o.id, o.amount, o.currency, o.state, o.expected_close, o.counts_on, o.owner_id, o.customer_id,
                   o.name, coalesce(%2$s, false) AS in_filter,
                   coalesce(o.state = 'OPEN' AND %2$s AND %3$s, false) AS counts,
                   CASE WHEN o.state = 'OPEN' THEN :%1$sDay ELSE o.closed_on END AS rate_on
            FROM read_model.opportunity o LEFT JOIN read_model.app_user u
                ON u.id = o.owner_id AND u.valid_from <= :%1$s AND u.valid_to > :%1$s
            WHERE o.valid_from <= :%1$s AND o.valid_to > :%1$s
            """;

    /** What counts in a line: at the start, or, of what came later, at the end. */
    private static final String WITH = """
            WITH touched AS (SELECT DISTINCT o.id %1$s),
            rate_at_start AS (SELECT * FROM read_model.exchange_rate WHERE valid_from <= :start AND valid_to > :start),
            rate_at_end AS (SELECT * FROM read_model.exchange_rate WHERE valid_from <= :end AND valid_to > :end),
            before AS (%2$s),
            after AS (%3$s),
            gone AS (
                SELECT DISTINCT ON (o.id) o.id, o.amount, o.currency, o.owner_id, o.customer_id, o.name
                FROM touched t JOIN read_model.opportunity o ON o.id = t.id AND o.valid_from <= :end
                WHERE NOT EXISTS (SELECT FROM after a WHERE a.id = t.id)
                ORDER BY o.id, o.valid_from DESC),
            deal AS (
                SELECT t.id, coalesce(b.counts, false) AS carried, coalesce(a.counts, false) AS stays,
                       CASE WHEN b.counts THEN 'START' WHEN b.id IS NULL THEN 'NEW' WHEN NOT b.in_filter THEN 'ENTERED'
                            WHEN b.state <> 'OPEN' THEN 'REOPENED' ELSE 'PULLED_IN' END AS came,
                       CASE WHEN a.counts THEN 'END' WHEN a.id IS NULL THEN 'WITHDRAWN' WHEN NOT a.in_filter THEN 'LEFT'
                            WHEN a.state <> 'OPEN' THEN a.state ELSE 'PUSHED_OUT' END AS went,
                       b.amount AS amount_before, b.currency AS currency_before, b.expected_close AS close_before,
                       b.state AS state_before, b.owner_id AS owner_before,
                       coalesce(a.amount, g.amount) AS amount_after, coalesce(a.currency, g.currency) AS currency_after,
                       coalesce(a.rate_on, :endDay) AS rate_on, a.counts_on AS close_after, a.state AS state_after,
                       coalesce(a.owner_id, g.owner_id) AS owner_after,
                       coalesce(a.customer_id, g.customer_id) AS customer_id, coalesce(a.name, g.name) AS name
                FROM touched t LEFT JOIN before b ON b.id = t.id LEFT JOIN after a ON a.id = t.id
                    LEFT JOIN gone g ON g.id = t.id),
            pair_at_start AS (
                SELECT DISTINCT currency_before AS currency, :startDay::date AS rate_on
                FROM deal WHERE carried AND currency_before <> :currency),
            pair_at_end AS (
                SELECT currency_before AS currency, :endDay::date AS rate_on
                FROM deal WHERE carried AND currency_before <> :currency
                UNION SELECT currency_after, rate_on FROM deal WHERE currency_after <> :currency),
            force_at_start AS (SELECT p.currency, r.* FROM pair_at_start p CROSS JOIN LATERAL (%4$s) r),
            force_at_end AS (SELECT p.currency, p.rate_on, r.* FROM pair_at_end p CROSS JOIN LATERAL (%5$s) r),
            worth AS (
                SELECT d.*, s.rate_id AS start_rate_id, s.rate AS start_rate, s.from_date AS start_from_date,
                       s.inverted AS start_inverted, e.rate_id AS end_rate_id, e.rate AS end_rate,
                       e.from_date AS end_from_date, e.inverted AS end_inverted,
                       CASE WHEN d.carried THEN %6$s END AS start_value,
                       CASE WHEN d.carried THEN %7$s END AS same_at_end,
                       %8$s AS end_value
                FROM deal d
                    LEFT JOIN force_at_start s ON s.currency = d.currency_before
                    LEFT JOIN force_at_end m ON m.currency = d.currency_before AND m.rate_on = :endDay
                    LEFT JOIN force_at_end e ON e.currency = d.currency_after AND e.rate_on = d.rate_on),
            bridged AS (
                SELECT w.*,
                       CASE WHEN carried THEN coalesce(start_value, 0) ELSE coalesce(end_value, 0) END AS counted,
                       CASE WHEN carried AND stays
                            THEN coalesce(same_at_end, 0) - coalesce(start_value, 0) ELSE 0 END AS rates,
                       CASE WHEN carried AND stays
                            THEN coalesce(end_value, 0) - coalesce(same_at_end, 0) ELSE 0 END AS change
                FROM worth w)
            """;

    private static final String RATES_AT_START = "SELECT " + RateRows.COLUMNS
            + " FROM (SELECT currency_before AS currency, amount_before AS amount, start_rate_id AS rate_id,"
            + " start_rate AS rate, start_from_date AS from_date, start_inverted AS inverted FROM bridged"
            + " WHERE carried AND currency_before <> :currency) valued " + RateRows.GROUPS;
    private static final String RATES_AT_END = "SELECT " + RateRows.COLUMNS
            + " FROM (SELECT currency_after AS currency, amount_after AS amount, end_rate_id AS rate_id,"
            + " end_rate AS rate, end_from_date AS from_date, end_inverted AS inverted FROM bridged"
            + " WHERE currency_after <> :currency) valued " + RateRows.GROUPS;

    private final World world;
    private final String with;
    private final Map<String, Object> parameters;
    private final ReportCurrency currency;
    private final LocalDate startDay;
    private final LocalDate endDay;

    BridgedDeals(World world, Span span, BridgeQuestion question, ReportSettings settings) {
        this.world = world;
        DealScope filter = DealScope.of(question.filter());
        DealScope period = DealScope.of(DealFilter.ALL)
                .and("o.expected_close >= :periodFrom", "periodFrom", question.periodFrom())
                .and("o.expected_close <= :periodTo", "periodTo", question.periodTo());
        startDay = LocalDate.ofInstant(span.from().instant(), settings.zone());
        endDay = LocalDate.ofInstant(span.to().instant(), settings.zone());
        parameters = new HashMap<>(filter.parameters());
        parameters.putAll(period.parameters());
        parameters.put("start", span.from().position());
        parameters.put("end", span.to().position());
        parameters.put("startDay", startDay);
        parameters.put("endDay", endDay);
        String ever = EVER.formatted(filter.condition(), period.condition());
        currency = ReportCurrency.choose(question.currency(), settings.baseCurrency(), () -> currencies(ever));
        parameters.put("currency", currency.sqlCode());
        parameters.put("scale", currency.scale());
        with = with(ever, filter.condition(), period.condition());
    }

    private List<String> currencies(String ever) {
        return world.sql()
                .sql("SELECT DISTINCT o.currency " + ever)
                .params(parameters)
                .query(String.class)
                .list();
    }

    private static String with(String ever, String filter, String period) {
        return WITH.formatted(
                ever,
                AT.formatted("start", filter, period),
                AT.formatted("end", filter, period),
                ValuedDeals.rateInForce("rate_at_start"),
                ValuedDeals.rateInForce("rate_at_end"),
                ValuedDeals.converted("d.amount_before", "d.currency_before", "s"),
                ValuedDeals.converted("d.amount_before", "d.currency_before", "m"),
                ValuedDeals.converted("d.amount_after", "d.currency_after", "e"));
    }

    /** Before a statement that selects from {@code bridged}. */
    String with() {
        return with;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    ReportCurrency currency() {
        return currency;
    }

    StatementSpec select(String sql) {
        return world.sql().sql(with + sql).params(parameters);
    }

    Conversion convertedAtStart(boolean anyForeign) {
        return converted(anyForeign, RATES_AT_START, startDay);
    }

    Conversion convertedAtEnd(boolean anyForeign) {
        return converted(anyForeign, RATES_AT_END, endDay);
    }

    private Conversion converted(boolean anyForeign, String sql, LocalDate day) {
        RateRows rates = new RateRows(currency, Map.of());
        if (anyForeign) {
            select(sql).query(rates::add);
        }
        return rates.conversion(day);
    }
}
