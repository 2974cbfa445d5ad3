package dev.annals.query.customer360;

import dev.annals.api.Json;
import dev.annals.api.customer.Customer360;
import dev.annals.api.customer.CustomerCampaign;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/** All about one customer, gathered in one statement: this is what is read most. */
final class Customer360Query {
    private static final String SQL = """
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
                               'openedAt', k.body::json #> '{opening,openedAt}', 'clocks',
                               (SELECT coalesce(json_agg(json_build_object(
                                           'clock', s.clock, 'state', s.state, 'target', s.target,
                                           'dueAt', s.limit_at)
                                       ORDER BY s.started_at, s.clock), '[]')
                                  FROM sla_clock s
                                 WHERE s.ticket_id = k.id AND s.ended_at IS NULL))
                           ORDER BY k.urgency DESC, k.opened_at, k.id)
                      FROM (SELECT *
                              FROM ticket
                             WHERE customer_id = c.id AND state IN ('NEW', 'OPEN', 'ON_HOLD')
                             ORDER BY urgency DESC, opened_at, id
                             LIMIT %d) k) AS tickets,
                   (SELECT json_agg(json_build_object(
                               'id', m.campaign_id, 'name', m.name, 'channel', m.channel, 'state', m.campaign_state,
                               'member', m.state, 'responses', m.responses, 'lead', m.lead, 'accepted', m.accepted,
                               'enteredAt', m.body::json -> 'enteredAt')
                           ORDER BY m.entered_at DESC, m.id)
                      FROM (SELECT p.*, g.name, g.channel, g.state AS campaign_state
                              FROM campaign_member p JOIN campaign g ON g.id = p.campaign_id
                             WHERE p.customer_id = c.id
                             ORDER BY p.entered_at DESC, p.id
                             LIMIT %d) m) AS campaigns,
                   (SELECT json_agg(i.body::json ORDER BY i.occurred_at DESC, i.id)
                      FROM (SELECT id, occurred_at, body
                              FROM interaction
                             WHERE customer_id = c.id
                             ORDER BY occurred_at DESC, id
                             LIMIT %d) i) AS interactions,
                   (SELECT count(*) FROM interaction WHERE customer_id = c.id) AS interaction_count
              FROM customer c
             WHERE c.id = ?
            """.formatted(
                    Customer360.MAX_OPPORTUNITIES,
                    Customer360.MAX_TICKETS,
                    Customer360.MAX_CAMPAIGNS,
                    Customer360.MAX_INTERACTIONS);

    private static final ObjectReader STATE = Json.mapper().readerFor(CustomerState.class);
    private static final ObjectReader DEALS = Json.mapper().readerForListOf(OpenDeal.class);
    private static final ObjectReader TICKETS = Json.mapper().readerForListOf(CustomerTicket.class);
    private static final ObjectReader CAMPAIGNS = Json.mapper().readerForListOf(CustomerCampaign.class);
    private static final ObjectReader INTERACTIONS = Json.mapper().readerForListOf(CustomerInteraction.class);

    private Customer360Query() {}

    /** @param moment at which clocks are read, given the one of the last event */
    static OneRow<Customer360> of(UUID id, UnaryOperator<Instant> moment) {
        return new OneRow<>(SQL, id, (row, instant) -> view(id, row, moment.apply(instant)));
    }

    private static Customer360 view(UUID id, ResultSet row, Instant moment) throws SQLException {
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
                profile.language(),
                profile.zone(),
                standing.lifecycle(),
                standing.ownerId(),
                profile.custom(),
                state.registeredAt(),
                state.createdAt(),
                state.updatedAt(),
                state.contacts(),
                state.consents(),
                deals(row.getString("deals")),
                tickets(row.getString("tickets"), moment),
                JsonLists.read(CAMPAIGNS, row.getString("campaigns")),
                JsonLists.read(INTERACTIONS, row.getString("interactions")),
                totals);
    }

    private static List<CustomerTicket> tickets(@Nullable String json, Instant moment) {
        List<CustomerTicket> tickets = JsonLists.read(TICKETS, json);
        return tickets.stream().map(ticket -> ticket.at(moment)).toList();
    }

    private static List<CustomerDeal> deals(@Nullable String json) {
        List<OpenDeal> deals = JsonLists.read(DEALS, json);
        return deals.stream().map(OpenDeal::view).toList();
    }
}
