package dev.annals.query.pipeline;

import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.pipeline.ReportDimension;
import dev.annals.query.world.World;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The quotas that touch a period, in the report's currency.
 *
 * @param withoutRate how many quotas are left out, by their currency
 */
record Quotas(LocalDate from, LocalDate to, List<Quota> all, Map<String, Long> withoutRate) {
    /** Converted at the rate of the quota's last day, or of today when that is still to come. */
    private static final String QUOTAS = """
            WITH d AS (
                SELECT q.id, q.owner_id, coalesce(q.team, u.team) AS team, q.from_date, q.to_date, q.amount, q.currency,
                       least(q.to_date, :today) AS rate_on
                FROM quota q LEFT JOIN app_user u ON u.id = q.owner_id
                WHERE q.from_date <= :to AND q.to_date >= :from
                  AND (:ownerId::uuid IS NULL OR q.owner_id = :ownerId::uuid)
                  AND (:team::text IS NULL OR coalesce(q.team, u.team) = :team::text))
            SELECT d.*, %s AS value
            FROM d LEFT JOIN LATERAL (SELECT * FROM (SELECT d.currency, d.rate_on) p CROSS JOIN LATERAL (%s) f) r
                ON d.currency <> :currency
            ORDER BY d.id
            """.formatted(ValuedDeals.CONVERTED, ValuedDeals.RATE_IN_FORCE);

    static Quotas touching(
            World world, LocalDate from, LocalDate to, DealFilter filter, ReportCurrency currency, LocalDate today) {
        List<Quota> quotas = new ArrayList<>();
        Map<String, Long> withoutRate = new TreeMap<>();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("ownerId", filter.ownerId());
        parameters.put("team", filter.team());
        world.sql()
                .sql(QUOTAS)
                .params(parameters)
                .param("from", from)
                .param("to", to)
                .param("today", today)
                .param("currency", currency.sqlCode())
                .param("scale", currency.scale())
                .query((ResultSet row) -> {
                    BigDecimal value = row.getBigDecimal("value");
                    if (value == null) {
                        withoutRate.merge(row.getString("currency"), 1L, Long::sum);
                    } else {
                        quotas.add(quota(row, value));
                    }
                });
        return new Quotas(from, to, quotas, withoutRate);
    }

    static List<String> currencies(World world, LocalDate from, LocalDate to) {
        return world.sql()
                .sql("SELECT DISTINCT currency FROM quota WHERE from_date <= :to AND to_date >= :from")
                .param("from", from)
                .param("to", to)
                .query(String.class)
                .list();
    }

    private static Quota quota(ResultSet row, BigDecimal value) throws SQLException {
        return new Quota(
                row.getObject("owner_id", UUID.class),
                row.getString("team"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                value);
    }

    /** What the whole period is to bring; nothing without a quota. */
    @Nullable
    BigDecimal total() {
        Map<String, BigDecimal> sum = new HashMap<>();
        Quota.withoutThoseStoodFor(all).forEach(quota -> sum.merge("", quota.within(from, to), BigDecimal::add));
        return sum.get("");
    }

    /** What each row is to bring; rows by stage, category or customer have no quota. */
    Map<@Nullable String, BigDecimal> perKey(ReportDimension by) {
        Map<@Nullable String, BigDecimal> sums = new HashMap<>();
        switch (by) {
            case OWNER ->
                all.stream()
                        .filter(quota -> quota.ownerId() != null)
                        .forEach(quota -> add(sums, ReportKey.ofOwner(quota.ownerId()), quota.within(from, to)));
            case TEAM ->
                Quota.withoutThoseStoodFor(all).forEach(quota -> add(sums, quota.team(), quota.within(from, to)));
            case MONTH, QUARTER -> Quota.withoutThoseStoodFor(all).forEach(quota -> spread(sums, by, quota));
            case NONE, STAGE, CATEGORY, CUSTOMER -> {}
        }
        return sums;
    }

    private void spread(Map<@Nullable String, BigDecimal> sums, ReportDimension by, Quota quota) {
        LocalDate last = quota.to().isBefore(to) ? quota.to() : to;
        LocalDate first = quota.from().isAfter(from) ? quota.from() : from;
        while (!first.isAfter(last)) {
            LocalDate end = endOfPart(by, first);
            add(sums, ReportKey.ofDay(by, first), quota.within(first, end.isBefore(last) ? end : last));
            first = end.plusDays(1);
        }
    }

    private static LocalDate endOfPart(ReportDimension by, LocalDate day) {
        int months = by == ReportDimension.MONTH ? 1 : 3 - (day.getMonthValue() - 1) % 3;
        return day.withDayOfMonth(1).plusMonths(months).minusDays(1);
    }

    private static void add(Map<@Nullable String, BigDecimal> sums, @Nullable String key, BigDecimal amount) {
        sums.merge(key, amount, BigDecimal::add);
    }
}
