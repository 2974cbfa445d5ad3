package dev.annals.journal.codec;

import dev.annals.api.DomainEvent;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One event of each kind about a ticket's clocks. */
final class ClockSamples {
    private static final UUID CLOCK = new UUID(0, 14);
    private static final SlaClock KIND = SlaClock.RESOLUTION;
    private static final Duration ELAPSED = Duration.parse("PT2H30M0.000001S");
    private static final BigDecimal SHARE = new BigDecimal("0.8");

    private ClockSamples() {}

    static Stream<DomainEvent> all(UUID ticket, UUID policy, UUID calendar, UUID user, Instant moment) {
        ClockTerms terms = new ClockTerms(policy, 3, Duration.ofHours(8), calendar, 2L, List.of(SHARE));
        List<ClockMark> marks =
                List.of(new ClockMark(SHARE, moment), new ClockMark(BigDecimal.ONE, moment.plusSeconds(5_760)));
        InCharge inCharge = new InCharge(TicketPriority.HIGH, "Damage", user, "Level 2");
        return Stream.of(
                new TicketClockStarted(ticket, CLOCK, KIND, 1, terms, marks),
                new TicketClockPaused(ticket, CLOCK, KIND, "ON_HOLD", ELAPSED),
                new TicketClockResumed(ticket, CLOCK, KIND, ELAPSED, marks),
                new TicketClockTermsChanged(ticket, CLOCK, KIND, terms, ELAPSED, marks),
                new TicketClockFulfilled(ticket, CLOCK, KIND, ELAPSED, true, inCharge),
                new TicketClockCancelled(ticket, CLOCK, KIND, ELAPSED),
                new TicketClockWarned(ticket, CLOCK, KIND, SHARE),
                new TicketClockBreached(ticket, CLOCK, KIND, Duration.ofHours(8), inCharge),
                new TicketEscalated(ticket, CLOCK, KIND, BigDecimal.ONE, policy, List.of(user)));
    }
}
