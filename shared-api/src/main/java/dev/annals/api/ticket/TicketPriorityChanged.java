package dev.annals.api.ticket;

import dev.annals.api.EventName;
import java.util.UUID;

/** The ticket is this urgent. */
@EventName("ticket.priority-changed")
public record TicketPriorityChanged(UUID id, TicketPriority priority) implements TicketEvent {}
