package dev.annals.api.ticket;

import dev.annals.api.EventName;
import java.util.UUID;

/** Nothing more is to be said about the ticket. */
@EventName("ticket.closed")
public record TicketClosed(UUID id) implements TicketEvent {}
