package dev.annals.api.ticket;

import dev.annals.api.EventName;
import dev.annals.api.sla.ClockMark;
import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.SlaClock;
import java.util.List;
import java.util.UUID;

/**
 * A clock of the ticket began to count.
 *
 * @param clockId its own id
 * @param number counts the ticket's clocks of this kind from 1
 * @param marks when it will be due and warned of; none while it is paused
 */
@EventName("ticket.clock-started")
public record TicketClockStarted(
        UUID id, UUID clockId, SlaClock clock, int number, ClockTerms terms, List<ClockMark> marks)
        implements TicketClockEvent {}
