package dev.annals.command.ticket;

import dev.annals.api.sla.ClockState;
import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.SlaClock;
import dev.annals.api.sla.SlaPolicyDefined;
import dev.annals.api.ticket.TicketClockBreached;
import dev.annals.api.ticket.TicketClockCancelled;
import dev.annals.api.ticket.TicketClockEvent;
import dev.annals.api.ticket.TicketClockFulfilled;
import dev.annals.api.ticket.TicketClockPaused;
import dev.annals.api.ticket.TicketClockResumed;
import dev.annals.api.ticket.TicketClockStarted;
import dev.annals.api.ticket.TicketClockTermsChanged;
import dev.annals.api.ticket.TicketRetracted;
import dev.annals.sla.Argument.Moment;
import dev.annals.sla.ClockTrack;
import dev.annals.sla.SlaTerms;
import dev.annals.sla.Standing;
import dev.annals.sla.WorkingTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What readers make of the events of one ticket. */
final class Tracks {
    private Tracks() {}

    static List<ClockTrack> of(List<Retold.Line> lines) {
        Map<UUID, ClockTrack> tracks = new LinkedHashMap<>();
        for (Retold.Line line : lines) {
            if (line.event() instanceof TicketClockEvent event) {
                tracks.compute(event.clockId(), (id, before) -> after(before, event, line.at()));
            }
        }
        return tracks.values().stream()
                .sorted(Comparator.comparing(ClockTrack::startedAt).thenComparing(ClockTrack::clock))
                .toList();
    }

    private static ClockTrack after(ClockTrack before, TicketClockEvent event, Instant at) {
        return switch (event) {
            case TicketClockStarted e -> ClockTrack.started(e.clock(), e.number(), e.terms(), at);
            case TicketClockPaused e -> before.paused(e.pausedFor(), at);
            case TicketClockResumed _ -> before.resumed(at);
            case TicketClockTermsChanged e -> before.under(e.terms(), at);
            case TicketClockFulfilled _ -> before.ended(ClockState.MET, at);
            case TicketClockCancelled _ -> before.ended(ClockState.CANCELLED, at);
            default -> before;
        };
    }

    /** Where a ticket stood, until it was retracted. */
    static List<Moment> moments(List<Retold.Line> lines) {
        List<Moment> moments = new ArrayList<>();
        Standing standing = Standing.NEW;
        for (Retold.Line line : lines) {
            standing = standing.after(line.event());
            if (!(line.event() instanceof TicketClockEvent)) {
                moments.add(new Moment(line.at(), standing));
            }
        }
        return moments;
    }

    static SlaTerms terms(SlaPolicyDefined policy) {
        Map<SlaClock, ClockTerms> targets = new EnumMap<>(SlaClock.class);
        policy.targets()
                .forEach(target -> targets.put(
                        target.clock(), new ClockTerms(policy.id(), 1, target.limit(), null, null, policy.warnAt())));
        return new SlaTerms(targets, Set.copyOf(policy.pauseOn()));
    }

    static List<Instant> breaches(List<Retold.Line> lines) {
        return lines.stream()
                .filter(line -> line.event() instanceof TicketClockBreached)
                .map(Retold.Line::at)
                .toList();
    }

    /** When clocks were breached before the ticket was retracted, or else before an end. */
    static List<Instant> breaches(List<ClockTrack> tracks, List<Retold.Line> lines, Instant end) {
        Instant over = lines.stream()
                .filter(line -> line.event() instanceof TicketRetracted)
                .map(Retold.Line::at)
                .findFirst()
                .orElse(end);
        return tracks.stream()
                .map(track -> track.history(terms -> WorkingTime.calendarTime())
                        .clock()
                        .at(over))
                .map(reading -> reading.breachedAt())
                .filter(Objects::nonNull)
                .filter(at -> at.isBefore(over))
                .toList();
    }
}
