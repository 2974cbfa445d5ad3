package dev.annals.command.ticket;

import dev.annals.api.sla.ClockState;
import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.SlaClock;
import dev.annals.api.ticket.TicketClockCancelled;
import dev.annals.api.ticket.TicketClockFulfilled;
import dev.annals.api.ticket.TicketClockPaused;
import dev.annals.api.ticket.TicketClockResumed;
import dev.annals.api.ticket.TicketClockStarted;
import dev.annals.api.ticket.TicketClockTermsChanged;
import dev.annals.api.ticket.TicketEvent;
import dev.annals.sla.ClockStep;
import dev.annals.sla.ClockTrack;
import dev.annals.sla.WorkingTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** The steps of a ticket's clocks as events, with what the clocks show then. */
final class ClockEvents {
    private final Case ticket;
    private final Function<ClockTerms, WorkingTime> hours;

    ClockEvents(Case ticket, Function<ClockTerms, WorkingTime> hours) {
        this.ticket = ticket;
        this.hours = hours;
    }

    TicketEvent of(ClockStep step, Instant at) {
        if (step instanceof ClockStep.Start start) {
            return started(start, at);
        }
        SlaClock clock = step.clock();
        OpenClock before = Objects.requireNonNull(ticket.clocks.get(clock));
        UUID clockId = before.clockId();
        Duration elapsed = before.at(at, hours).elapsed();
        OpenClock after = before.with(before.track().after(step, at));
        return switch (step) {
            case ClockStep.Pause pause ->
                new TicketClockPaused(ticket.id(), clockId, clock, pause.pausedFor(), elapsed);
            case ClockStep.Resume _ ->
                new TicketClockResumed(ticket.id(), clockId, clock, elapsed, after.marks(at, hours));
            case ClockStep.Retarget retarget ->
                new TicketClockTermsChanged(
                        ticket.id(), clockId, clock, retarget.terms(), elapsed, after.marks(at, hours));
            case ClockStep.End end
            when end.end() == ClockState.MET ->
                new TicketClockFulfilled(ticket.id(), clockId, clock, elapsed, !before.isBreached(), ticket.inCharge());
            case ClockStep.End _ -> new TicketClockCancelled(ticket.id(), clockId, clock, elapsed);
            case ClockStep.Start impossible -> throw new IllegalStateException(impossible.toString());
        };
    }

    private TicketClockStarted started(ClockStep.Start start, Instant at) {
        SlaClock clock = start.clock();
        int number = ticket.begun(clock) + 1;
        UUID clockId = idOf(ticket.id(), clock, number);
        OpenClock started = new OpenClock(clockId, ClockTrack.started(clock, number, start.terms(), at), List.of());
        return new TicketClockStarted(ticket.id(), clockId, clock, number, start.terms(), started.marks(at, hours));
    }

    /** Follows from what it is: the same ticket always has the same clocks. */
    private static UUID idOf(UUID ticketId, SlaClock clock, int number) {
        return UUID.nameUUIDFromBytes((ticketId + " " + clock + " " + number).getBytes(StandardCharsets.US_ASCII));
    }
}
