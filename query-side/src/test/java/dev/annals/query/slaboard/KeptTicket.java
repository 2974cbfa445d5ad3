package dev.annals.query.slaboard;

import dev.annals.api.DomainEvent;
import dev.annals.api.sla.ClockState;
import dev.annals.api.sla.InCharge;
import dev.annals.api.sla.SlaClock;
import dev.annals.api.ticket.ReplyAuthor;
import dev.annals.api.ticket.ReplyVisibility;
import dev.annals.api.ticket.TicketClockCancelled;
import dev.annals.api.ticket.TicketClockEvent;
import dev.annals.api.ticket.TicketClockFulfilled;
import dev.annals.api.ticket.TicketClockPaused;
import dev.annals.api.ticket.TicketClockResumed;
import dev.annals.api.ticket.TicketClockStarted;
import dev.annals.api.ticket.TicketClockTermsChanged;
import dev.annals.api.ticket.TicketClosed;
import dev.annals.api.ticket.TicketEvent;
import dev.annals.api.ticket.TicketHeld;
import dev.annals.api.ticket.TicketMerged;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketReopened;
import dev.annals.api.ticket.TicketReplied;
import dev.annals.api.ticket.TicketResumed;
import dev.annals.api.ticket.TicketState;
import dev.annals.api.ticket.TicketUnmerged;
import dev.annals.query.testing.Desk;
import dev.annals.sla.ClockStep;
import dev.annals.sla.ClockTrack;
import dev.annals.sla.SlaTerms;
import dev.annals.sla.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A ticket to which anything may happen, and whose clocks are kept under the same terms from its opening on. */
final class KeptTicket {
    static final UUID ID = new UUID(8, 1);

    private static final UUID CUSTOMER = new UUID(1, 1);
    private static final InCharge IN_CHARGE = new InCharge(TicketPriority.NORMAL, null, null, null);

    private final Random random;
    private final SlaTerms terms;
    private final Map<SlaClock, ClockTrack> tracks = new EnumMap<>(SlaClock.class);
    private final Map<SlaClock, UUID> open = new EnumMap<>(SlaClock.class);
    private final Map<SlaClock, Integer> begun = new EnumMap<>(SlaClock.class);
    private Standing standing = Standing.NEW;
    private long ids;

    KeptTicket(Random random, SlaTerms terms) {
        this.random = random;
        this.terms = terms;
    }

    List<DomainEvent> opened(Instant at) {
        return told(Desk.ticket(ID, CUSTOMER, "Login"), at);
    }

    /** Whatever is possible where it stands, with what that means for its clocks. */
    List<DomainEvent> next(Instant at) {
        return told(standing.merged() ? new TicketUnmerged(ID, standing.state()) : event(), at);
    }

    private TicketEvent event() {
        boolean resolved = standing.state() == TicketState.RESOLVED || standing.state() == TicketState.CLOSED;
        return switch (random.nextInt(8)) {
            case 0, 1 -> said(ReplyAuthor.CUSTOMER);
            case 2 -> said(ReplyAuthor.AGENT);
            case 3 -> resolved ? new TicketReopened(ID, null, "Again") : Desk.resolved(ID, CUSTOMER);
            case 4 -> resolved ? new TicketClosed(ID) : new TicketHeld(ID, null, "Parts", null);
            case 5 -> resolved ? new TicketReopened(ID, null, "Again") : new TicketResumed(ID);
            case 6 -> new TicketMerged(ID, new UUID(8, 2));
            default -> Desk.taken(ID, new UUID(5, 1));
        };
    }

    private TicketEvent said(ReplyAuthor author) {
        ReplyVisibility visibility = ReplyVisibility.values()[random.nextInt(ReplyVisibility.values().length)];
        return new TicketReplied(ID, CUSTOMER, new UUID(2, ++ids), "Text", author, visibility);
    }

    private List<DomainEvent> told(TicketEvent event, Instant at) {
        standing = standing.after(event);
        List<DomainEvent> all = new ArrayList<>(List.of(event));
        ClockStep.to(standing, terms, tracks::get).forEach(step -> all.add(take(step, at)));
        return all;
    }

    private TicketClockEvent take(ClockStep step, Instant at) {
        SlaClock clock = step.clock();
        if (step instanceof ClockStep.Start start) {
            int number = begun.merge(clock, 1, Integer::sum);
            tracks.put(clock, ClockTrack.started(clock, number, start.terms(), at));
            open.put(clock, new UUID(9, ++ids));
            return new TicketClockStarted(ID, open.get(clock), clock, number, start.terms(), List.of());
        }
        tracks.computeIfPresent(clock, (kind, track) -> step instanceof ClockStep.End ? null : track.after(step, at));
        UUID id = open.get(clock);
        return switch (step) {
            case ClockStep.Pause e -> new TicketClockPaused(ID, id, clock, e.pausedFor(), Duration.ZERO);
            case ClockStep.Resume _ -> new TicketClockResumed(ID, id, clock, Duration.ZERO, List.of());
            case ClockStep.Retarget e ->
                new TicketClockTermsChanged(ID, id, clock, e.terms(), Duration.ZERO, List.of());
            case ClockStep.End e ->
                e.end() == ClockState.MET
                        ? new TicketClockFulfilled(ID, id, clock, Duration.ZERO, true, IN_CHARGE)
                        : new TicketClockCancelled(ID, id, clock, Duration.ZERO);
            case ClockStep.Start started -> throw new AssertionError(started);
        };
    }
}
