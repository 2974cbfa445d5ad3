package dev.annals.api.ticket;

import dev.annals.api.EventName;
import java.util.UUID;

/**
 * The ticket was no duplicate.
 *
 * @param state that it had before the merge and has again
 */
@EventName("ticket.unmerged")
public record TicketUnmerged(UUID id, TicketState state) implements TicketEvent {}
