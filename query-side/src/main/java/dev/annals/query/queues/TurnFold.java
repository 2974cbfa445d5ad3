package dev.annals.query.queues;

import dev.annals.api.DomainEvent;
import dev.annals.api.RecordedEvent;
import dev.annals.api.Text;
import dev.annals.api.ticket.TicketAssigned;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row per agent and queue: when the agent was last given a ticket of the queue, by hand or by itself. It stays
 * when the ticket goes on to somebody else: the agent had the turn.
 */
final class TurnFold implements Fold<TurnFold.Turn> {
    /**
     * @param queueKey the queue's name as it is compared; absent for tickets in no queue
     * @param position of the event: unlike instants, no two are the same
     */
    record Turn(UUID agentId, @Nullable String queueKey, long position) {}

    @Override
    public String table() {
        return "agent_turn";
    }

    @Override
    public Class<Turn> stateType() {
        return Turn.class;
    }

    @Override
    public List<Column<Turn>> columns() {
        return List.of(
                new Column<>("agent_id", "uuid", Turn::agentId),
                new Column<>("queue_key", "text", Turn::queueKey),
                new Column<>("position", "bigint", Turn::position));
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(TicketAssigned.class);
    }

    @Override
    public @Nullable UUID key(RecordedEvent event) {
        if (event.payload() instanceof TicketAssigned assigned && assigned.agentId() != null) {
            String row = assigned.agentId() + "/" + queueKey(assigned);
            return UUID.nameUUIDFromBytes(row.getBytes(StandardCharsets.UTF_8));
        }
        return null;
    }

    @Override
    public @Nullable Turn apply(@Nullable Turn before, RecordedEvent event) {
        TicketAssigned assigned = (TicketAssigned) event.payload();
        UUID agentId = assigned.agentId();
        return agentId == null ? before : new Turn(agentId, queueKey(assigned), event.position());
    }

    private static @Nullable String queueKey(TicketAssigned assigned) {
        return assigned.queue() == null ? null : Text.key(assigned.queue());
    }
}
