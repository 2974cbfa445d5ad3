package dev.annals.api.ticket;

import dev.annals.api.EventName;
import java.util.UUID;

/** The ticket says the same as this other one, which survives; it is closed. */
@EventName("ticket.merged")
public record TicketMerged(UUID id, UUID mergedInto) implements TicketEvent {}
