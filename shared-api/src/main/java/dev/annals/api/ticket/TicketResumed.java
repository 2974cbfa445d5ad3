package dev.annals.api.ticket;

import dev.annals.api.EventName;
import java.util.UUID;

/** The ticket waits no longer; it is open. */
@EventName("ticket.resumed")
public record TicketResumed(UUID id) implements TicketEvent {}
