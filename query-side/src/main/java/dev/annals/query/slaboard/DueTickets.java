package dev.annals.query.slaboard;

import dev.annals.api.sla.DueTicket;
import dev.annals.api.sla.FindDueTickets;
import dev.annals.api.sla.FindTicketsToReview;
import dev.annals.api.sla.LastSlaChange;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what has to be looked at because time has passed, or because the rules have changed. */
final class DueTickets {
    private static final String DUE = """
            SELECT c.ticket_id AS id, c.origin
              FROM (SELECT ticket_id, next_at, origin
                      FROM sla_clock
                     WHERE next_at < :before AND (origin IS NULL OR origin <> ALL (:leftOut))
                     ORDER BY next_at
                     LIMIT :limit) c
              JOIN ticket t ON t.id = c.ticket_id
             ORDER BY c.next_at
            """;

    private static final String REVIEW = """
            SELECT id, origin
              FROM ticket
             WHERE state <> 'CLOSED' AND (origin IS NULL OR origin <> ALL (:leftOut))
               AND id > :after
             ORDER BY id
             LIMIT :limit
            """;

    private static final String LAST_CHANGE = """
            SELECT valid_from, updated_at
              FROM (SELECT valid_from, updated_at FROM sla_policy
                    UNION ALL
                    SELECT valid_from, updated_at FROM business_calendar) c
             ORDER BY valid_from DESC
             LIMIT 1
            """;

    private static final UUID FIRST = new UUID(0, 0);

    private DueTickets() {}

    /** Each once, however many of its clocks are due. */
    static List<DueTicket> due(World world, FindDueTickets query) {
        Map<UUID, DueTicket> tickets = new LinkedHashMap<>();
        world.sql()
                .sql(DUE)
                .param("before", BoardViews.utc(query.before()))
                .param("leftOut", query.leftOut().toArray(String[]::new))
                .param("limit", query.limit())
                .query(DueTickets::ticket)
                .list()
                .forEach(ticket -> tickets.putIfAbsent(ticket.id(), ticket));
        return List.copyOf(tickets.values());
    }

    static List<DueTicket> toReview(World world, FindTicketsToReview query) {
        return world.sql()
                .sql(REVIEW)
                .param("leftOut", query.leftOut().toArray(String[]::new))
                .param("after", query.after() == null ? FIRST : query.after())
                .param("limit", query.limit())
                .query(DueTickets::ticket)
                .list();
    }

    static LastSlaChange lastChange(World world) {
        return world.sql()
                .sql(LAST_CHANGE)
                .query((row, number) -> new LastSlaChange(row.getLong("valid_from"), recordedAt(row)))
                .optional()
                .orElse(new LastSlaChange(0, null));
    }

    private static Instant recordedAt(ResultSet row) throws SQLException {
        return row.getObject("updated_at", OffsetDateTime.class).toInstant();
    }

    private static DueTicket ticket(ResultSet row, int number) throws SQLException {
        @Nullable String origin = row.getString("origin");
        return new DueTicket(row.getObject("id", UUID.class), origin);
    }
}
