package dev.annals.query.tickets;

import dev.annals.api.Json;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.ticket.ConversationEntry;
import dev.annals.api.ticket.TicketChannel;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketState;
import dev.annals.api.ticket.TicketSummary;
import dev.annals.api.ticket.TicketView;
import dev.annals.query.list.Listing;
import dev.annals.query.list.ValueType;
import dev.annals.query.slaboard.ClockRow;
import dev.annals.query.tickets.Case.Opening;
import dev.annals.query.world.JsonLists;
import dev.annals.query.world.OneRow;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import tools.jackson.databind.ObjectReader;

/** Tickets as clients see them. */
final class TicketViews {
    private static final Listing TICKETS = Listing.of("ticket")
            .filter("customerId", "customer_id", ValueType.UUID)
            .filter("state", "state", TicketState.class)
            .filter("priority", "priority", TicketPriority.class)
            .filter("channel", "channel", TicketChannel.class)
            .filter("category", "category", ValueType.TEXT)
            .filter("language", "language", ValueType.TEXT)
            .filter("agentId", "agent_id", ValueType.UUID)
            .filter("queue", "queue", ValueType.TEXT)
            .filter("opportunityId", "opportunity_id", ValueType.UUID)
            .filter("contactId", "contact_id", ValueType.UUID)
            .filter("mergedInto", "merged_into", ValueType.UUID)
            .range("heldUntil", "held_until", ValueType.INSTANT)
            .range("resolvedAt", "resolved_at", ValueType.INSTANT)
            .range("openedAt", "opened_at", ValueType.INSTANT)
            .range("createdAt", "created_at", ValueType.INSTANT)
            .range("updatedAt", "updated_at", ValueType.INSTANT)
            .sort("subject", "subject_key", ValueType.TEXT)
            .sort("state", "state", ValueType.TEXT)
            .sort("priority", "urgency", ValueType.NUMBER)
            .sortNullable("category", "category", ValueType.TEXT)
            .sortNullable("queue", "queue", ValueType.TEXT)
            .sortNullable("heldUntil", "held_until", ValueType.INSTANT)
            .sortNullable("resolvedAt", "resolved_at", ValueType.INSTANT)
            .sort("openedAt", "opened_at", ValueType.INSTANT)
            .sort("createdAt", "created_at", ValueType.INSTANT)
            .sort("updatedAt", "updated_at", ValueType.INSTANT)
            .search("search")
            .order("-priority", "openedAt");

    // UNION and not UNION ALL: it ends even where two tickets were merged into each other at the same time.
    private static final String ONE = """
            SELECT t.version AS version, t.body AS body,
                   (SELECT json_agg(m.id ORDER BY m.opened_at, m.id)
                      FROM ticket m
                     WHERE m.id = ANY (f.ids) AND m.id <> t.id) AS merged,
                   (SELECT json_agg(k.body::json ORDER BY k.started_at, k.clock, k.number)
                      FROM sla_clock k
                     WHERE k.ticket_id = t.id) AS clocks,
                   (SELECT json_agg(c.body::json ORDER BY c.occurred_at, c.valid_from)
                      FROM (SELECT occurred_at, valid_from, body
                              FROM conversation
                             WHERE ticket_id = ANY (f.ids)
                             ORDER BY occurred_at DESC, valid_from DESC
                             LIMIT %d) c) AS conversation
              FROM ticket t,
                   LATERAL (WITH RECURSIVE family (id) AS (
                                SELECT t.id
                                UNION
                                SELECT m.id FROM ticket m JOIN family s ON m.merged_into = s.id)
                            SELECT array_agg(id) AS ids FROM family) f
             WHERE t.id = ?
            """.formatted(TicketView.MAX_CONVERSATION);

    private static final ObjectReader CASE = Json.mapper().readerFor(Case.class);
    private static final ObjectReader IDS = Json.mapper().readerForListOf(UUID.class);
    private static final ObjectReader CLOCKS = Json.mapper().readerForListOf(ClockRow.class);
    private static final ObjectReader CONVERSATION = Json.mapper().readerForListOf(ConversationEntry.class);

    private TicketViews() {}

    static OneRow<WholeTicket> one(UUID id) {
        return new OneRow<>(ONE, id, (row, instant) -> whole(row));
    }

    static Page<TicketSummary> find(World world, ListRequest request) {
        return TICKETS.page(world, request, "version, body", (row, number) -> summary(row));
    }

    private static WholeTicket whole(ResultSet row) throws SQLException {
        return new WholeTicket(
                row.getLong("version"),
                CASE.readValue(row.getString("body")),
                JsonLists.read(IDS, row.getString("merged")),
                JsonLists.read(CLOCKS, row.getString("clocks")),
                JsonLists.read(CONVERSATION, row.getString("conversation")));
    }

    private static TicketSummary summary(ResultSet row) throws SQLException {
        Case ticket = CASE.readValue(row.getString("body"));
        Opening opening = ticket.opening();
        return new TicketSummary(
                opening.id(),
                row.getLong("version"),
                opening.customerId(),
                opening.subject(),
                ticket.state(),
                ticket.triage().priority(),
                opening.channel(),
                ticket.triage().category(),
                ticket.assignment().agentId(),
                ticket.assignment().queue(),
                opening.opportunityId(),
                opening.contactId(),
                ticket.triage().language(),
                ticket.heldUntil(),
                ticket.resolvedAt(),
                ticket.mergedInto(),
                opening.openedAt(),
                opening.createdAt(),
                ticket.updatedAt());
    }
}
