package dev.annals.api.ticket;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Personal;
import java.time.Instant;
import java.util.UUID;

/**
 * What the customer wanted was done, or cannot be done.
 *
 * @param resolvedAt when, by effective time; the time in which it can be reopened begins here
 */
@EventName("ticket.resolved")
public record TicketResolved(
        UUID id, @DataSubject UUID customerId, @Personal String resolution, Instant resolvedAt)
        implements TicketEvent {}
