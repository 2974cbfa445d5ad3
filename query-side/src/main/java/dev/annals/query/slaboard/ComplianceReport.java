package dev.annals.query.slaboard;

import dev.annals.api.sla.Compliance;
import dev.annals.api.sla.ComplianceDimension;
import dev.annals.api.sla.ComplianceFigures;
import dev.annals.api.sla.GetCompliance;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.query.report.Ratio;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes compliance: met ÷ (met + breached) over the clocks judged in a period. */
final class ComplianceReport {
    private static final String COUNTS = """
            SELECT key, GROUPING(key) = 1 AS is_total,
                   count(*) FILTER (WHERE NOT breached) AS met,
                   count(*) FILTER (WHERE breached) AS breached
              FROM (SELECT %s AS key, j.breached
                      FROM (SELECT c.*, coalesce(c.met_at, c.limit_at) AT TIME ZONE :zone AS judged_on,
                                   c.met_at IS NULL AS breached
                              FROM sla_clock c
                             WHERE (c.limit_at <= :now AND c.limit_at >= :from AND c.limit_at < :to)
                                OR (c.met_at >= :from AND c.met_at < :to)) j
                      JOIN ticket t ON t.id = j.ticket_id) k
             GROUP BY GROUPING SETS ((key), ())
            """;

    private final World world;
    private final GetCompliance query;
    private final ZoneId zone;
    private final Map<@Nullable String, ComplianceFigures> rows;
    private @Nullable ComplianceFigures total;

    ComplianceReport(World world, GetCompliance query, ZoneId zone) {
        this.world = world;
        this.query = query;
        this.zone = zone;
        this.rows = new TreeMap<>(Comparator.nullsLast(order(query.by())));
    }

    Compliance make(Instant now) {
        world.sql()
                .sql(COUNTS.formatted(key(query.by())))
                .param("zone", zone.getId())
                .param("now", BoardViews.utc(now))
                .param("from", BoardViews.utc(query.from()))
                .param("to", BoardViews.utc(query.to()))
                .query((ResultSet row) -> {
                    if (row.getBoolean("is_total")) {
                        total = figures(null, row);
                    } else {
                        rows.put(row.getString("key"), figures(row.getString("key"), row));
                    }
                });
        return new Compliance(
                world.position(),
                query.from(),
                query.to(),
                query.by(),
                query.by() == ComplianceDimension.NONE ? List.of() : List.copyOf(rows.values()),
                Objects.requireNonNull(total, "a grand total is always grouped"));
    }

    /** An expression of type text over the judged clocks and their tickets. */
    private static String key(ComplianceDimension by) {
        return switch (by) {
            case NONE -> "NULL::text";
            case POLICY -> "j.policy_id || '@' || j.policy_version";
            case TARGET -> "j.clock";
            case PRIORITY -> judged("priority");
            case AGENT -> judged("agent_id") + "::text";
            case QUEUE -> judged("queue");
            case CATEGORY -> judged("category");
            case DAY -> "to_char(j.judged_on, 'YYYY-MM-DD')";
            case MONTH -> "to_char(j.judged_on, 'YYYY-MM')";
            case QUARTER -> "to_char(j.judged_on, 'YYYY-\"Q\"Q')";
        };
    }

    private static String judged(String column) {
        return "(CASE WHEN j.judged THEN j.%1$s ELSE t.%1$s END)".formatted(column);
    }

    private static Comparator<String> order(ComplianceDimension by) {
        return by == ComplianceDimension.PRIORITY
                ? Comparator.comparing(TicketPriority::valueOf)
                : Comparator.naturalOrder();
    }

    private static ComplianceFigures figures(@Nullable String key, ResultSet row) throws SQLException {
        long met = row.getLong("met");
        long breached = row.getLong("breached");
        return new ComplianceFigures(key, met, breached, Ratio.of(met, met + breached));
    }
}
