package dev.annals.query.pipeline;

import dev.annals.api.Money;
import dev.annals.api.pipeline.Conversion;
import dev.annals.api.pipeline.MissingRate;
import dev.annals.api.pipeline.UsedRate;
import dev.annals.query.world.World;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The deals of a report, each with its value in the report's currency: SQL that starts with
 * {@link #WITH} can select from {@code valued}, whose {@code value} is absent where no rate is in force.
 */
public final class ValuedDeals {
    /** The rate in force for a currency on a day; a pair set the other way round is divided by. */
    static final String RATE_IN_FORCE = """
            SELECT x.id AS rate_id, x.rate, x.from_date, x.from_currency <> p.currency AS inverted
            FROM exchange_rate x
            WHERE (x.from_currency = p.currency AND x.to_currency = :currency
                OR x.from_currency = :currency AND x.to_currency = p.currency)
              AND x.from_date <= p.rate_on
            ORDER BY x.from_date DESC, x.from_currency <> p.currency, x.updated_at DESC, x.id
            LIMIT 1
            """;

    /** An amount by a rate. The cast keeps 20 decimals in a division, far below the rounding to cents. */
    static final String CONVERTED = """
            round(CASE WHEN d.currency = :currency THEN d.amount
                       WHEN r.inverted THEN d.amount::numeric(60, 20) / r.rate
                       ELSE d.amount * r.rate END, :scale)
            """;

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

    private static final String RATES = """
            SELECT currency, rate_id, rate, from_date, inverted, count(*) AS deals, sum(amount) AS amount
            FROM valued WHERE is_foreign
            GROUP BY currency, rate_id, rate, from_date, inverted
            ORDER BY currency, from_date, inverted, rate_id
            """;

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
        List<UsedRate> used = new ArrayList<>();
        Map<String, MissingRate> missing = new TreeMap<>();
        quotasWithoutRate.forEach((from, quotas) ->
                missing.put(from, new MissingRate(from, currency.sqlCode(), 0, nothing(from), quotas)));
        if (anyForeign) {
            select(RATES).query((ResultSet row) -> {
                String from = row.getString("currency");
                if (row.getObject("rate_id") == null) {
                    missing.put(from, missing(row, from, quotasWithoutRate.getOrDefault(from, 0L)));
                } else {
                    used.add(used(row, from));
                }
            });
        }
        return new Conversion(Conversion.CLOSE_DATE, today, used, List.copyOf(missing.values()));
    }

    private MissingRate missing(ResultSet row, String from, long quotas) throws SQLException {
        Money left = new Money(row.getBigDecimal("amount"), from);
        return new MissingRate(from, currency.sqlCode(), row.getLong("deals"), left, quotas);
    }

    private static Money nothing(String currency) {
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        return new Money(BigDecimal.ZERO.setScale(decimals), currency);
    }

    private UsedRate used(ResultSet row, String from) throws SQLException {
        return new UsedRate(
                row.getObject("rate_id", UUID.class),
                from,
                currency.sqlCode(),
                row.getBigDecimal("rate"),
                row.getObject("from_date", LocalDate.class),
                row.getBoolean("inverted"),
                row.getLong("deals"));
    }
}
