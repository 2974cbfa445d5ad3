package dev.annals.api.ticket;

import dev.annals.api.EventName;
import dev.annals.api.sla.InCharge;
import dev.annals.api.sla.SlaClock;
import java.time.Duration;
import java.util.UUID;

/**
 * What the clock asks for was done.
 *
 * @param inTime false when it was breached before
 */
@EventName("ticket.clock-fulfilled")
public record TicketClockFulfilled(
        UUID id, UUID clockId, SlaClock clock, Duration elapsed, boolean inTime, InCharge inCharge)
        implements TicketClockEvent {}
