package dev.annals.query.slaboard;

import dev.annals.api.DomainEvent;
import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.api.sla.ClockMark;
import dev.annals.api.sla.ClockState;
import dev.annals.api.sla.InCharge;
import dev.annals.api.ticket.TicketClockBreached;
import dev.annals.api.ticket.TicketClockCancelled;
import dev.annals.api.ticket.TicketClockEvent;
import dev.annals.api.ticket.TicketClockFulfilled;
import dev.annals.api.ticket.TicketClockPaused;
import dev.annals.api.ticket.TicketClockResumed;
import dev.annals.api.ticket.TicketClockStarted;
import dev.annals.api.ticket.TicketClockTermsChanged;
import dev.annals.api.ticket.TicketClockWarned;
import dev.annals.api.ticket.TicketEscalated;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import dev.annals.sla.ClockTrack;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row per clock of a ticket. */
final class ClockFold implements Fold<ClockRow> {
    @Override
    public String table() {
        return "sla_clock";
    }

    @Override
    public Class<ClockRow> stateType() {
        return ClockRow.class;
    }

    @Override
    public List<Column<ClockRow>> columns() {
        return ClockColumns.ALL;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(TicketClockEvent.class);
    }

    @Override
    public @Nullable UUID key(RecordedEvent event) {
        return switch (event.payload()) {
            case TicketEscalated _ -> null;
            case TicketClockEvent e -> e.clockId();
            default -> null;
        };
    }

    @Override
    public ClockRow apply(@Nullable ClockRow before, RecordedEvent event) {
        String origin = event.metadata().get(MetaKeys.ORIGIN);
        return event.payload() instanceof TicketClockStarted started
                ? started(started, event, origin)
                : new Change(Objects.requireNonNull(before), event, origin).after();
    }

    private static ClockRow started(TicketClockStarted e, RecordedEvent event, @Nullable String origin) {
        ClockTrack track = ClockTrack.started(e.clock(), e.number(), e.terms(), event.occurredAt());
        return new ClockRow(
                e.clockId(), e.id(), track, List.of(event.eventId()), e.marks(), null, null, null, null, origin);
    }

    /** What one event makes of a row. */
    private record Change(
            ClockRow row, RecordedEvent event, @Nullable String origin) {
        ClockRow after() {
            Instant at = event.occurredAt();
            ClockTrack track = row.track();
            return switch ((TicketClockEvent) event.payload()) {
                case TicketClockPaused e -> with(track.paused(e.pausedFor(), at), List.of());
                case TicketClockResumed e -> with(track.resumed(at), e.marks());
                case TicketClockTermsChanged e -> with(track.under(e.terms(), at), e.marks());
                case TicketClockWarned e -> marked(e.share(), row.breachedAt(), row.judged());
                case TicketClockBreached e -> marked(BigDecimal.ONE, at, e.inCharge());
                case TicketClockFulfilled e -> ended(ClockState.MET, e.inCharge());
                case TicketClockCancelled _ -> ended(ClockState.CANCELLED, null);
                case TicketClockStarted _, TicketEscalated _ -> row;
            };
        }

        private ClockRow with(ClockTrack track, List<ClockMark> ahead) {
            return new ClockRow(
                    row.clockId(),
                    row.ticketId(),
                    track,
                    eventIds(),
                    ahead,
                    row.breachedAt(),
                    row.endedAt(),
                    row.end(),
                    row.judged(),
                    origin);
        }

        private ClockRow marked(BigDecimal share, @Nullable Instant breachedAt, @Nullable InCharge judged) {
            List<ClockMark> ahead = row.ahead().stream()
                    .filter(mark -> mark.share().compareTo(share) != 0)
                    .toList();
            return new ClockRow(
                    row.clockId(),
                    row.ticketId(),
                    row.track(),
                    row.eventIds(),
                    ahead,
                    breachedAt,
                    row.endedAt(),
                    row.end(),
                    judged,
                    origin);
        }

        private ClockRow ended(ClockState end, @Nullable InCharge judged) {
            return new ClockRow(
                    row.clockId(),
                    row.ticketId(),
                    row.track().ended(end, event.occurredAt()),
                    eventIds(),
                    List.of(),
                    row.breachedAt(),
                    event.occurredAt(),
                    end,
                    row.judged() == null ? judged : row.judged(),
                    origin);
        }

        private List<UUID> eventIds() {
            return Stream.concat(row.eventIds().stream(), Stream.of(event.eventId()))
                    .toList();
        }
    }
}
