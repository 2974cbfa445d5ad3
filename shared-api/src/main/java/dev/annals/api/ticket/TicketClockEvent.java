package dev.annals.api.ticket;

import dev.annals.api.sla.SlaClock;
import java.util.UUID;

/** What became of one SLA clock of a ticket, by effective time. */
public sealed interface TicketClockEvent extends TicketEvent
        permits TicketClockStarted,
                TicketClockPaused,
                TicketClockResumed,
                TicketClockTermsChanged,
                TicketClockFulfilled,
                TicketClockCancelled,
                TicketClockWarned,
                TicketClockBreached,
                TicketEscalated {

    UUID clockId();

    SlaClock clock();
}
