package dev.annals.query.queues;

import dev.annals.api.Json;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.queue.QueueAssignment;
import dev.annals.api.queue.QueueView;
import dev.annals.query.list.Listing;
import dev.annals.query.list.ValueType;
import dev.annals.query.world.OneRow;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Queues as clients see them. */
final class QueueViews {
    private static final Listing QUEUES = Listing.of("ticket_queue")
            .filter("name", "name", ValueType.TEXT)
            .filter("assignment", "assignment", QueueAssignment.class)
            .range("createdAt", "created_at", ValueType.INSTANT)
            .range("updatedAt", "updated_at", ValueType.INSTANT)
            .sort("name", "name_key", ValueType.TEXT)
            .sort("createdAt", "created_at", ValueType.INSTANT)
            .sort("updatedAt", "updated_at", ValueType.INSTANT)
            .order("name");

    private QueueViews() {}

    static OneRow<QueueView> one(UUID id) {
        return OneRow.of("ticket_queue", id, (row, instant) -> queue(row, 1));
    }

    static Page<QueueView> find(World world, ListRequest request) {
        return QUEUES.page(world, request, "id, version, body", QueueViews::queue);
    }

    private static QueueView queue(ResultSet row, int number) throws SQLException {
        QueueFold.Row queue = Json.mapper().readValue(row.getString("body"), QueueFold.Row.class);
        return new QueueView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                queue.name(),
                queue.assignment(),
                queue.bySkill(),
                queue.members(),
                queue.createdAt(),
                queue.updatedAt());
    }
}
