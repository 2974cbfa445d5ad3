package dev.annals.api.ticket;

import dev.annals.api.EventName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * This agent works on the ticket now, and it stands in this queue; without them nobody does, and in none.
 *
 * @param state that it has from now on
 */
@EventName("ticket.assigned")
public record TicketAssigned(
        UUID id, @Nullable UUID agentId, @Nullable String queue, TicketState state) implements TicketEvent {}
