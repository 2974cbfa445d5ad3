package dev.annals.query.queues;

import dev.annals.api.queue.FindWaitingTickets;
import dev.annals.api.queue.WaitingTicket;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tickets that nobody has taken yet. */
final class Waiting {
    private static final String WAITING = "SELECT id, version, queue_key, category, language, priority, opened_at"
            + " FROM ticket WHERE agent_id IS NULL AND " + Unresolved.CONDITION + " AND queue_key = ANY (:queues)"
            + " AND (origin IS NULL OR origin <> ALL (:leftOut))";
    private static final String AFTER = " AND (-urgency, opened_at, id) > (:urgency, :openedAt, :id)";
    private static final String ORDER = " ORDER BY -urgency, opened_at, id LIMIT :limit";

    private Waiting() {}

    static List<WaitingTicket> find(World world, FindWaitingTickets query) {
        WaitingTicket after = query.after();
        JdbcClient.StatementSpec question = world.sql()
                .sql(WAITING + (after == null ? "" : AFTER) + ORDER)
                .param("queues", query.queueKeys().toArray(String[]::new))
                .param("leftOut", query.leftOut().toArray(String[]::new))
                .param("limit", query.limit());
        if (after != null) {
            question = question.param("urgency", -after.priority().ordinal())
                    .param("openedAt", after.openedAt().atOffset(ZoneOffset.UTC))
                    .param("id", after.id());
        }
        return question.query(Waiting::ticket).list();
    }

    private static WaitingTicket ticket(ResultSet row, int number) throws SQLException {
        return new WaitingTicket(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("queue_key"),
                row.getString("category"),
                row.getString("language"),
                TicketPriority.valueOf(row.getString("priority")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }
}
