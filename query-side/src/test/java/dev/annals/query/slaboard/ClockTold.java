package dev.annals.query.slaboard;

import dev.annals.api.sla.ClockMark;
import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.InCharge;
import dev.annals.api.sla.SlaClock;
import dev.annals.api.ticket.TicketClockBreached;
import dev.annals.api.ticket.TicketClockCancelled;
import dev.annals.api.ticket.TicketClockFulfilled;
import dev.annals.api.ticket.TicketClockPaused;
import dev.annals.api.ticket.TicketClockResumed;
import dev.annals.api.ticket.TicketClockStarted;
import dev.annals.api.ticket.TicketClockTermsChanged;
import dev.annals.api.ticket.TicketClockWarned;
import dev.annals.api.ticket.TicketEscalated;
import dev.annals.api.ticket.TicketPriority;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Short words for what a ticket tells of one of its clocks. Times are those of {@link Board}. */
record ClockTold(UUID ticket, UUID id, SlaClock kind, int number) {
    static final UUID POLICY = new UUID(6, 1);
    static final UUID AGENT = new UUID(5, 1);
    static final InCharge AS_OPENED = new InCharge(TicketPriority.NORMAL, "Access", null, null);
    static final Duration TARGET = Duration.ofHours(2);

    private static final BigDecimal HALF = new BigDecimal("0.5");

    static ClockTold resolution(UUID ticket) {
        return new ClockTold(ticket, new UUID(9, ticket.getLeastSignificantBits()), SlaClock.RESOLUTION, 1);
    }

    static ClockTold firstResponse(UUID ticket) {
        return new ClockTold(ticket, new UUID(10, ticket.getLeastSignificantBits()), SlaClock.FIRST_RESPONSE, 1);
    }

    /** Of version 1 of the policy, by day and night. */
    static ClockTerms terms(Duration target) {
        return terms(POLICY, 1, target);
    }

    static ClockTerms terms(UUID policy, long version, Duration target) {
        return new ClockTerms(policy, version, target, null, null, List.of(HALF));
    }

    TicketClockStarted started(String due) {
        return started(due, terms(TARGET));
    }

    TicketClockStarted started(String due, ClockTerms terms) {
        return new TicketClockStarted(ticket, id, kind, number, terms, due(due));
    }

    TicketClockPaused paused() {
        return new TicketClockPaused(ticket, id, kind, "ON_HOLD", Duration.ofHours(1));
    }

    TicketClockResumed resumed(String due) {
        return new TicketClockResumed(ticket, id, kind, Duration.ofHours(1), due(due));
    }

    TicketClockTermsChanged under(ClockTerms terms, String due) {
        return new TicketClockTermsChanged(ticket, id, kind, terms, Duration.ofHours(1), due(due));
    }

    TicketClockWarned warned() {
        return new TicketClockWarned(ticket, id, kind, HALF);
    }

    TicketClockBreached breached() {
        return breached(AS_OPENED);
    }

    TicketClockBreached breached(InCharge inCharge) {
        return new TicketClockBreached(ticket, id, kind, TARGET, inCharge);
    }

    TicketClockFulfilled met() {
        return fulfilled(true, AS_OPENED);
    }

    TicketClockFulfilled fulfilled(boolean inTime, InCharge inCharge) {
        return new TicketClockFulfilled(ticket, id, kind, Duration.ofHours(1), inTime, inCharge);
    }

    TicketClockCancelled cancelled() {
        return new TicketClockCancelled(ticket, id, kind, Duration.ofHours(1));
    }

    TicketEscalated escalated(UUID... notified) {
        return new TicketEscalated(ticket, id, kind, BigDecimal.ONE, POLICY, List.of(notified));
    }

    private static List<ClockMark> due(String time) {
        return List.of(new ClockMark(BigDecimal.ONE, Board.time(time)));
    }
}
