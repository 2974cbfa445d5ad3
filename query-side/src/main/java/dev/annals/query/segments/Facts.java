package dev.annals.query.segments;

import dev.annals.query.queues.Unresolved;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is added up for each customer from other tables, each sum made once per statement and joined. So any
 * combination of conditions costs one pass over a table, where a subquery inside an OR could cost one per customer.
 */
final class Facts {
    private static final String INTERACTIONS = "max(occurred_at) AS at FROM interaction";
    private static final String DEALS = "count(*) AS n FROM opportunity WHERE state = 'OPEN'";
    private static final String AMOUNTS = "sum(amount) AS n FROM opportunity WHERE state = '%s' AND currency = %s";
    private static final String WON = "max(closed_at) AS at FROM opportunity WHERE state = 'WON'";
    private static final String TICKETS = "count(*) AS n FROM ticket WHERE " + Unresolved.CONDITION;
    private static final String BREACHED =
            "count(DISTINCT t.id) AS n FROM sla_clock k JOIN ticket t ON t.id = k.ticket_id"
                    + " WHERE k.limit_at <= %s";

    private final Map<String, String> aliases = new LinkedHashMap<>();

    /** When the latest was; unknown without any. */
    String lastInteractionAt() {
        return alias(INTERACTIONS) + ".at";
    }

    String lastWonAt() {
        return alias(WON) + ".at";
    }

    String openDeals() {
        return number(DEALS);
    }

    /** @param currency as SQL names it */
    String openAmount(String currency) {
        return number(AMOUNTS.formatted("OPEN", currency));
    }

    String wonAmount(String currency) {
        return number(AMOUNTS.formatted("WON", currency));
    }

    String openTickets() {
        return number(TICKETS);
    }

    /** @param now as SQL names it */
    String breachedTickets(String now) {
        return number(BREACHED.formatted(now));
    }

    private String number(String sums) {
        return "coalesce(" + alias(sums) + ".n, 0)";
    }

    private String alias(String sums) {
        return aliases.computeIfAbsent(sums, ignored -> "f" + aliases.size());
    }

    String joins() {
        return aliases.entrySet().stream()
                .map(fact -> " LEFT JOIN (SELECT customer_id, %s GROUP BY customer_id) %s ON %2$s.customer_id = c.id"
                        .formatted(fact.getKey(), fact.getValue()))
                .collect(Collectors.joining());
    }
}
