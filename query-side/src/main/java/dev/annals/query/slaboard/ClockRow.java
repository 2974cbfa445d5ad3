package dev.annals.query.slaboard;

import dev.annals.api.sla.ClockMark;
import dev.annals.api.sla.ClockState;
import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.InCharge;
import dev.annals.api.sla.TicketClock;
import dev.annals.api.sla.TicketClock.ClockWarning;
import dev.annals.sla.ClockReading;
import dev.annals.sla.ClockTrack;
import dev.annals.sla.WorkingTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a ticket as its events tell it.
 *
 * @param eventIds of the events that the track's entries came from, in their order
 * @param ahead the marks that it will reach if nothing else happens and that are not recorded
 * @param end met or cancelled; absent while it has not ended
 * @param judged what the ticket was when the clock was breached or, if never, met
 * @param origin of the last event, as its metadata say it
 */
public record ClockRow(
        UUID clockId,
        UUID ticketId,
        ClockTrack track,
        List<UUID> eventIds,
        List<ClockMark> ahead,
        @Nullable Instant breachedAt,
        @Nullable Instant endedAt,
        @Nullable ClockState end,
        @Nullable InCharge judged,
        @Nullable String origin) {

    /** As it is recorded; an overdue one is still running until somebody looks. */
    ClockState state() {
        if (breachedAt != null) {
            return ClockState.BREACHED;
        }
        if (end != null) {
            return end;
        }
        return track.pausedFor() != null ? ClockState.PAUSED : ClockState.RUNNING;
    }

    /** When its target passed or, if nothing else happens, will pass; from then on it is breached. */
    @Nullable
    Instant limitAt() {
        return breachedAt != null ? breachedAt : ahead(BigDecimal.ONE);
    }

    @Nullable
    Instant metAt() {
        return end == ClockState.MET && breachedAt == null ? endedAt : null;
    }

    /** When something about it will have to be recorded. */
    @Nullable
    Instant nextAt() {
        return ahead.stream().map(ClockMark::at).min(Comparator.naturalOrder()).orElse(null);
    }

    private @Nullable Instant ahead(BigDecimal share) {
        return ahead.stream()
                .filter(mark -> mark.share().compareTo(share) == 0)
                .map(ClockMark::at)
                .findFirst()
                .orElse(null);
    }

    /** What it shows at a moment. */
    public TicketClock at(Instant moment, Function<ClockTerms, WorkingTime> hours) {
        return reading(clockId, track, moment, hours);
    }

    static TicketClock reading(
            @Nullable UUID clockId, ClockTrack track, Instant moment, Function<ClockTerms, WorkingTime> hours) {
        ClockReading reading = track.history(hours).at(moment);
        ClockTerms terms = track.terms();
        return new TicketClock(
                clockId,
                track.clock(),
                track.number(),
                terms.policyId(),
                terms.policyVersion(),
                terms.calendarId(),
                terms.calendarVersion(),
                reading.state(),
                reading.state() == ClockState.PAUSED ? track.pausedFor() : null,
                reading.target(),
                reading.elapsed(),
                reading.remaining(),
                track.startedAt(),
                reading.dueAt(),
                reading.breachedAt(),
                reading.endedAt(),
                reading.warnings().stream()
                        .map(warning -> new ClockWarning(warning.share(), warning.at()))
                        .toList());
    }
}
