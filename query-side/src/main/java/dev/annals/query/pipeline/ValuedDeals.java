package dev.annals.query.pipeline;

import dev.annals.api.pipeline.Conversion;
import dev.annals.query.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The deals of a report, each with its value in the report's currency: SQL that starts with
 * {@link #WITH} can select from {@code valued}, whose {@code value} is absent where no rate is in force.
 */
public final class ValuedDeals {
    /** The rate in force for a currency on a day; a pair set the other way round is divided by. */
    static final String RATE_IN_FORCE = rateInForce("exchange_rate");

    /** An amount by a rate. */
    static final String CONVERTED = converted("d.amount", "d.currency", "r");

    private static final String WITH = """
            WITH deal AS NOT MATERIALIZED (
                SELECT o.id, o.customer_id, o.owner_id, u.team, o.pipeline_id, o.stage, o.state, o.category,
                       o.probability, o.amount, o.currency, o.counts_on, o.opened_at, o.closed_at,
                       o.campaign_id,
                       CASE WHEN o.state = 'OPEN' THEN :today ELSE o.closed_on END AS rate_on
                FROM opportunity o LEFT JOIN app_user u ON u.id = o.owner_id
                WHERE %s),
            pair AS (SELECT currency, rate_on FROM deal WHERE currency <> :currency GROUP BY currency, rate_on),
            force AS (SELECT p.currency, p.rate_on, r.* FROM pair p CROSS JOIN LATERAL (%s) r),
            valued AS (
                SELECT d.*, d.currency <> :currency AS is_foreign, r.rate_id, r.rate, r.from_date, r.inverted, %s AS value
                FROM deal d LEFT JOIN force r ON r.currency = d.currency AND r.rate_on = d.rate_on)
            """;

    private static final String RATES =
            "SELECT " + RateRows.COLUMNS + " FROM valued WHERE is_foreign " + RateRows.GROUPS;

    private final World world;
    private final DealScope scope;
    private final ReportCurrency currency;
    private final LocalDate today;

    public ValuedDeals(World world, DealScope scope, ReportCurrency currency, ReportSettings settings) {
        this.world = world;
        this.scope = scope;
        this.currency = currency;
        this.today = LocalDate.ofInstant(world.instant(), settings.zone());
    }

    /** Reads the rates of a table like {@code exchange_rate} for a currency and a day of {@code p}. */
    static String rateInForce(String table) {
        return """
                SELECT x.id AS rate_id, x.rate, x.from_date, x.from_currency <> p.currency AS inverted
                FROM %s x
                WHERE (x.from_currency = p.currency AND x.to_currency = :currency
                    OR x.from_currency = :currency AND x.to_currency = p.currency)
                  AND x.from_date <= p.rate_on
                ORDER BY x.from_date DESC, x.from_currency <> p.currency, x.updated_at DESC, x.id
                LIMIT 1
                """.formatted(table);
    }

    /** By the rate of an alias. The cast keeps 20 decimals in a division, far below the rounding to cents. */
    static String converted(String amount, String currency, String rate) {
        return """
                round(CASE WHEN %2$s = :currency THEN %1$s
                           WHEN %3$s.inverted THEN %1$s::numeric(60, 20) / %3$s.rate
                           ELSE %1$s * %3$s.rate END, :scale)
                """.formatted(amount, currency, rate);
    }

    /** A statement that selects from {@code valued}. */
    public StatementSpec select(String sql) {
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("today", today);
        parameters.put("currency", currency.sqlCode());
        parameters.put("scale", currency.scale());
        return world.sql()
                .sql(WITH.formatted(scope.condition(), RATE_IN_FORCE, CONVERTED) + sql)
                .params(parameters);
    }

    LocalDate today() {
        return today;
    }

    public ReportCurrency currency() {
        return currency;
    }

    /** Which rates were used and which are missing, for these deals and for quotas beside them. */
    public Conversion conversion(boolean anyForeign, Map<String, Long> quotasWithoutRate) {
        RateRows rates = new RateRows(currency, quotasWithoutRate);
        if (anyForeign) {
            select(RATES).query(rates::add);
        }
        return rates.conversion(today);
    }
}
