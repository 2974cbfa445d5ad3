package dev.annals.api.ticket;

import dev.annals.api.EventName;
import dev.annals.api.sla.ClockMark;
import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.SlaClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Another policy, target or calendar is in force for this clock. What had elapsed stays elapsed.
 *
 * @param marks when it will be due and warned of now; none while it is paused
 */
@EventName("ticket.clock-terms-changed")
public record TicketClockTermsChanged(
        UUID id, UUID clockId, SlaClock clock, ClockTerms terms, Duration elapsed, List<ClockMark> marks)
        implements TicketClockEvent {}
