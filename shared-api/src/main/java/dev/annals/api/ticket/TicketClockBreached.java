package dev.annals.api.ticket;

import dev.annals.api.EventName;
import dev.annals.api.sla.InCharge;
import dev.annals.api.sla.SlaClock;
import java.time.Duration;
import java.util.UUID;

/** The target had passed without fulfilment. Nothing that happens later takes that back. */
@EventName("ticket.clock-breached")
public record TicketClockBreached(UUID id, UUID clockId, SlaClock clock, Duration target, InCharge inCharge)
        implements TicketClockEvent {}
