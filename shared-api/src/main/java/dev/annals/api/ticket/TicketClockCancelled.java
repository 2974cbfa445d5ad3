package dev.annals.api.ticket;

import dev.annals.api.EventName;
import dev.annals.api.sla.SlaClock;
import java.time.Duration;
import java.util.UUID;

/** Nothing is asked for any more: no policy sets this target now, or the ticket ended without it. */
@EventName("ticket.clock-cancelled")
public record TicketClockCancelled(UUID id, UUID clockId, SlaClock clock, Duration elapsed)
        implements TicketClockEvent {}
