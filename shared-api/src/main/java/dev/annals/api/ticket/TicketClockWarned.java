package dev.annals.api.ticket;

import dev.annals.api.EventName;
import dev.annals.api.sla.SlaClock;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A share of the target had passed without fulfilment.
 *
 * @param share such as 0.8
 */
@EventName("ticket.clock-warned")
public record TicketClockWarned(UUID id, UUID clockId, SlaClock clock, BigDecimal share) implements TicketClockEvent {}
