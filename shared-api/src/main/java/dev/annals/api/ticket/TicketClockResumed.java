package dev.annals.api.ticket;

import dev.annals.api.EventName;
import dev.annals.api.sla.ClockMark;
import dev.annals.api.sla.SlaClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The clock counts again.
 *
 * @param marks when it will be due and warned of
 */
@EventName("ticket.clock-resumed")
public record TicketClockResumed(UUID id, UUID clockId, SlaClock clock, Duration elapsed, List<ClockMark> marks)
        implements TicketClockEvent {}
