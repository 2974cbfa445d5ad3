package dev.annals.api.ticket;

import dev.annals.api.EventName;
import dev.annals.api.sla.SlaClock;
import java.time.Duration;
import java.util.UUID;

/**
 * Nothing counts for this clock until it is resumed.
 *
 * @param pausedFor the state of the ticket that pauses it, or {@code MERGED}
 * @param elapsed what had counted by then
 */
@EventName("ticket.clock-paused")
public record TicketClockPaused(UUID id, UUID clockId, SlaClock clock, String pausedFor, Duration elapsed)
        implements TicketClockEvent {}
