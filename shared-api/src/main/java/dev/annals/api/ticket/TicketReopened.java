package dev.annals.api.ticket;

import dev.annals.api.EventName;
import java.util.UUID;

/** The resolution did not hold; the ticket is open again. */
@EventName("ticket.reopened")
public record TicketReopened(UUID id, String reason) implements TicketEvent {}
