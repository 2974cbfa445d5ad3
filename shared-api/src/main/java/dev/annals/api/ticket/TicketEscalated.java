package dev.annals.api.ticket;

import dev.annals.api.EventName;
import dev.annals.api.sla.SlaClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A step of the escalation chain was taken: whoever is named is to know. Another priority, agent or queue that the
 * step asks for follows as an event of its own.
 *
 * @param share of the target at which the step is taken; 1 is the breach
 */
@EventName("ticket.escalated")
public record TicketEscalated(
        UUID id, UUID clockId, SlaClock clock, BigDecimal share, UUID policyId, List<UUID> notified)
        implements TicketClockEvent {}
