package dev.annals.query.customer360;

import dev.annals.api.Json;
import dev.annals.api.customer.Customer360;
import dev.annals.api.customer.CustomerDeal;
import dev.annals.api.customer.CustomerInteraction;
import dev.annals.api.customer.CustomerTicket;
import dev.annals.api.customer.CustomerTotals;
import dev.annals.query.customer360.CustomerState.Profile;
import dev.annals.query.customer360.CustomerState.Standing;
import dev.annals.query.world.JsonLists;
import dev.annals.query.world.OneRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.ObjectReader;

/** All about one customer, gathered in one statement: this is what is read most. */
final class Customer360Query {
    private static final String SQL =
            """
            SELECT c.version, c.body,
                   (SELECT json_agg(d ORDER BY d."expectedClose", d.id)
                      FROM (SELECT id, name, pipeline_id AS "pipelineId", stage, category, amount, currency,
                                   probability, expected_close AS "expectedClose", owner_id AS "ownerId"
                              FROM opportunity
                             WHERE customer_id = c.id AND state = 'OPEN'
                             ORDER BY expected_close, id
                             LIMIT %d) d) AS deals,
                   (SELECT json_agg(t ORDER BY t.state, t.currency)
                      FROM (SELECT state, currency, count(*) AS count, sum(amount) AS amount,
                                   sum(amount * probability) AS weighted
                              FROM opportunity
                             WHERE customer_id = c.id
                             GROUP BY state, currency) t) AS totals,
                   (SELECT json_agg(json_build_object(
                               'id', k.id, 'subject', k.subject, 'state', k.state, 'priority', k.priority,
                               'category', k.category, 'agentId', k.agent_id, 'queue', k.queue,
                               'openedAt', k.body::json #> '{opening,openedAt}')
                           ORDER BY k.urgency DESC, k.opened_at, k.id)
                      FROM (SELECT *
                              FROM ticket
                             WHERE customer_id = c.id AND state IN ('NEW', 'OPEN', 'ON_HOLD')
                             ORDER BY urgency DESC, opened_at, id
                             LIMIT %d) k) AS tickets,
                   (SELECT json_agg(i.body::json ORDER BY i.occurred_at DESC, i.id)
                      FROM (SELECT id, occurred_at, body
                              FROM interaction
                             WHERE customer_id = c.id
                             ORDER BY occurred_at DESC, id
                             LIMIT %d) i) AS interactions,
                   (SELECT count(*) FROM interaction WHERE customer_id = c.id) AS interaction_count
              FROM customer c
             WHERE c.id = ?
            """.formatted(Customer360.MAX_OPPORTUNITIES, Customer360.MAX_TICKETS, Customer360.MAX_INTERACTIONS);

    private static final ObjectReader STATE = Json.mapper().readerFor(CustomerState.class);
    private static final ObjectReader DEALS = Json.mapper().readerForListOf(OpenDeal.class);
    private static final ObjectReader TICKETS = Json.mapper().readerForListOf(CustomerTicket.class);
    private static final ObjectReader INTERACTIONS = Json.mapper().readerForListOf(CustomerInteraction.class);

    private Customer360Query() {}

    static OneRow<Customer360> of(UUID id) {
        return new OneRow<>(SQL, id, (row, instant) -> view(id, row));
    }

    private static Customer360 view(UUID id, ResultSet row) throws SQLException {
        CustomerState state = STATE.readValue(row.getString("body"));
        Profile profile = state.profile();
        Standing standing = state.standing();
        CustomerTotals totals = DealTotals.of(row.getString("totals"), row.getLong("interaction_count"));
        return new Customer360(
                id,
                row.getLong("version"),
                state.kind(),
                profile.name(),
                profile.email(),
                profile.phone(),
                profile.address(),
                profile.birthday(),
                profile.industry(),
                profile.source(),
                standing.tags(),
                standing.grade(),
                standing.lifecycle(),
                standing.ownerId(),
                profile.custom(),
                state.registeredAt(),
                state.createdAt(),
                state.updatedAt(),
                state.contacts(),
                state.consents(),
                deals(row.getString("deals")),
                JsonLists.read(TICKETS, row.getString("tickets")),
                List.of(),
                JsonLists.read(INTERACTIONS, row.getString("interactions")),
                totals);
    }

    private static List<CustomerDeal> deals(@org.jspecify.annotations.Nullable String json) {
        List<OpenDeal> deals = JsonLists.read(DEALS, json);
        return deals.stream().map(OpenDeal::view).toList();
    }
}
