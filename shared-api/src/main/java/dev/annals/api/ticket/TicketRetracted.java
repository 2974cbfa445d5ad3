package dev.annals.api.ticket;

import dev.annals.api.EventName;
import java.util.UUID;

/** The ticket is withdrawn with its clocks; it is gone from now on and stays in what was. */
@EventName("ticket.retracted")
public record TicketRetracted(UUID id) implements TicketEvent {}
