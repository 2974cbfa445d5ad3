package dev.annals.query.slaboard;

import dev.annals.api.Json;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.sla.BoardClock;
import dev.annals.api.sla.ClockState;
import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.EscalationView;
import dev.annals.api.sla.InCharge;
import dev.annals.api.sla.SlaClock;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketState;
import dev.annals.query.list.Condition;
import dev.annals.query.list.Listing;
import dev.annals.query.list.ValueType;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/** Clocks as the board shows them. */
final class BoardViews {
    // With their tickets, so that those of a ticket that was withdrawn are gone.
    private static final String ESCALATED = "sla_escalation e JOIN ticket t ON t.id = e.ticket_id";
    private static final String CLOCKS = "sla_clock c JOIN ticket t ON t.id = c.ticket_id";
    private static final String COLUMNS = "c.body AS clock_body, t.customer_id, t.subject, t.state AS ticket_state,"
            + " t.priority AS priority_now, t.category AS category_now, t.agent_id AS agent_now, t.queue AS queue_now";

    private static final Listing BOARD = clocks().order("startedAt");
    private static final Listing BREACHES =
            clocks().sort("breachedAt", "c.limit_at", ValueType.INSTANT).order("-breachedAt");
    private static final Listing AT_RISK =
            clocks().sort("dueAt", "c.limit_at", ValueType.INSTANT).order("dueAt");

    private static final Listing ESCALATIONS = Listing.of(ESCALATED)
            .tieBreak("e.id", ValueType.UUID)
            .filter("ticketId", "e.ticket_id", ValueType.UUID)
            .filter("target", "e.clock", SlaClock.class)
            .filter("policy", "e.policy_id", ValueType.UUID)
            .filter("notified", "e.notified", ValueType.TEXTS)
            .range("escalatedAt", "e.escalated_at", ValueType.INSTANT)
            .sort("escalatedAt", "e.escalated_at", ValueType.INSTANT)
            .order("-escalatedAt");

    private static final ObjectReader CLOCK = Json.mapper().readerFor(ClockRow.class);
    private static final ObjectReader ESCALATION = Json.mapper().readerFor(EscalationView.class);

    private BoardViews() {}

    private static Listing clocks() {
        return Listing.of(CLOCKS)
                .tieBreak("c.id", ValueType.UUID)
                .filter("ticketId", "c.ticket_id", ValueType.UUID)
                .filter("customerId", "t.customer_id", ValueType.UUID)
                .filter("target", "c.clock", SlaClock.class)
                .filter("policy", "c.policy_id", ValueType.UUID)
                .filter("priority", judged("priority"), TicketPriority.class)
                .filter("category", judged("category"), ValueType.TEXT)
                .filter("agent", judged("agent_id"), ValueType.UUID)
                .filter("queue", judged("queue"), ValueType.TEXT)
                .filter("state", "c.state", ClockState.class)
                .filter("ticketState", "t.state", TicketState.class)
                .range("startedAt", "c.started_at", ValueType.INSTANT)
                .sort("startedAt", "c.started_at", ValueType.INSTANT);
    }

    /** Of the verdict where there is one, of now until then. */
    static String judged(String column) {
        return "CASE WHEN c.judged THEN c.%1$s ELSE t.%1$s END".formatted(column);
    }

    static Page<BoardClock> all(World world, ListRequest request, Instant now) {
        return page(BOARD, world, request, Condition.NONE, now);
    }

    static Page<BoardClock> breaches(
            World world, ListRequest request, @Nullable Instant from, @Nullable Instant to, Instant now) {
        Map<String, Object> parameters = new HashMap<>(Map.of("now", utc(now)));
        String sql = "c.limit_at <= :now";
        if (from != null) {
            sql += " AND c.limit_at >= :from";
            parameters.put("from", utc(from));
        }
        if (to != null) {
            sql += " AND c.limit_at < :to";
            parameters.put("to", utc(to));
        }
        return page(BREACHES, world, request, new Condition(sql, parameters), now);
    }

    static Page<BoardClock> atRisk(World world, ListRequest request, Instant until, Instant now) {
        Condition running = new Condition(
                "c.state = 'RUNNING' AND c.limit_at > :now AND c.limit_at <= :until",
                Map.of("now", utc(now), "until", utc(until)));
        return page(AT_RISK, world, request, running, now);
    }

    static Page<EscalationView> escalations(World world, ListRequest request) {
        return ESCALATIONS.page(
                world, request, "e.body AS body", (row, number) -> ESCALATION.readValue(row.getString("body")));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Page<BoardClock> page(
            Listing listing, World world, ListRequest request, Condition condition, Instant now) {
        return listing.page(world, request, condition, COLUMNS, (row, number) -> clock(row, now));
    }

    private static BoardClock clock(ResultSet row, Instant now) throws SQLException {
        ClockRow clock = CLOCK.readValue(row.getString("clock_body"));
        ClockTerms terms = clock.track().terms();
        InCharge inCharge = clock.judged() != null ? clock.judged() : inChargeNow(row);
        Instant limitAt = clock.limitAt();
        boolean breached = limitAt != null && !limitAt.isAfter(now);
        return new BoardClock(
                clock.clockId(),
                clock.ticketId(),
                Objects.requireNonNull(row.getObject("customer_id", UUID.class)),
                row.getString("subject"),
                TicketState.valueOf(row.getString("ticket_state")),
                clock.track().clock(),
                clock.track().number(),
                breached ? ClockState.BREACHED : clock.state(),
                terms.policyId(),
                terms.policyVersion(),
                terms.target(),
                inCharge.priority(),
                inCharge.category(),
                inCharge.agentId(),
                inCharge.queue(),
                clock.track().startedAt(),
                limitAt,
                breached ? limitAt : null,
                clock.endedAt());
    }

    private static InCharge inChargeNow(ResultSet row) throws SQLException {
        return new InCharge(
                TicketPriority.valueOf(row.getString("priority_now")),
                row.getString("category_now"),
                row.getObject("agent_now", UUID.class),
                row.getString("queue_now"));
    }
}
