package dev.annals.query;

import dev.annals.api.sla.ClockMark;
import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.InCharge;
import dev.annals.api.sla.SlaClock;
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
import dev.annals.api.ticket.TicketPriority;
import dev.annals.query.CalendarHistories.Version;
import dev.annals.query.testing.MemoryJournal;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What could have happened to the clocks of tickets: one of a kind runs at a time, and none goes on after its end. */
final class ClockHistories {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Random random;
    private final Supplier<UUID> ids;
    private final Supplier<@Nullable Version> calendars;
    private final Map<Place, Running> running = new HashMap<>();
    private final Map<Place, Integer> begun = new HashMap<>();

    private record Place(UUID ticket, SlaClock clock) {}

    private record Running(Place place, UUID id, boolean paused, boolean breached) {}

    ClockHistories(Random random, Supplier<UUID> ids, Supplier<@Nullable Version> calendars) {
        this.random = random;
        this.ids = ids;
        this.calendars = calendars;
    }

    TicketClockEvent next(UUID ticket) {
        Place place = new Place(ticket, SlaClock.values()[random.nextInt(SlaClock.values().length)]);
        Running clock = running.get(place);
        if (clock == null) {
            return started(place);
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> clock.paused() ? resumed(clock) : paused(clock);
            case 2 -> new TicketClockTermsChanged(ticket, clock.id(), place.clock(), terms(), seconds(), marks(clock));
            case 3 -> new TicketClockWarned(ticket, clock.id(), place.clock(), HALF);
            case 4 -> clock.breached() ? ended(clock) : breached(clock);
            case 5 ->
                new TicketEscalated(
                        ticket, clock.id(), place.clock(), BigDecimal.ONE, ids.get(), List.of(ids.get(), ids.get()));
            default -> ended(clock);
        };
    }

    private TicketClockEvent started(Place place) {
        Running clock = new Running(place, ids.get(), false, false);
        running.put(place, clock);
        int number = begun.merge(place, 1, Integer::sum);
        return new TicketClockStarted(place.ticket(), clock.id(), place.clock(), number, terms(), marks(clock));
    }

    private TicketClockEvent paused(Running clock) {
        running.put(clock.place(), new Running(clock.place(), clock.id(), true, clock.breached()));
        String why = random.nextBoolean() ? "ON_HOLD" : "MERGED";
        return new TicketClockPaused(
                clock.place().ticket(), clock.id(), clock.place().clock(), why, seconds());
    }

    private TicketClockEvent resumed(Running clock) {
        Running resumed = new Running(clock.place(), clock.id(), false, clock.breached());
        running.put(clock.place(), resumed);
        return new TicketClockResumed(
                clock.place().ticket(), clock.id(), clock.place().clock(), seconds(), marks(resumed));
    }

    private TicketClockEvent breached(Running clock) {
        running.put(clock.place(), new Running(clock.place(), clock.id(), clock.paused(), true));
        return new TicketClockBreached(
                clock.place().ticket(), clock.id(), clock.place().clock(), seconds(), inCharge());
    }

    private TicketClockEvent ended(Running clock) {
        Place place = clock.place();
        running.remove(place);
        return random.nextBoolean()
                ? new TicketClockFulfilled(
                        place.ticket(), clock.id(), place.clock(), seconds(), !clock.breached(), inCharge())
                : new TicketClockCancelled(place.ticket(), clock.id(), place.clock(), seconds());
    }

    private ClockTerms terms() {
        Version calendar = calendars.get();
        return new ClockTerms(
                ids.get(),
                1 + random.nextInt(3),
                seconds(),
                calendar == null ? null : calendar.id(),
                calendar == null ? null : calendar.number(),
                List.of(HALF));
    }

    /** Some of them pass before the history ends, and some never. */
    private List<ClockMark> marks(Running clock) {
        if (clock.paused() || clock.breached()) {
            return List.of();
        }
        Duration due = seconds();
        return List.of(
                new ClockMark(HALF, MemoryJournal.START.plus(due.dividedBy(2))),
                new ClockMark(BigDecimal.ONE, MemoryJournal.START.plus(due)));
    }

    private InCharge inCharge() {
        TicketPriority priority = TicketPriority.values()[random.nextInt(TicketPriority.values().length)];
        return new InCharge(priority, random.nextBoolean() ? "Access" : null, ids.get(), null);
    }

    private Duration seconds() {
        return Duration.ofSeconds(2 + 2 * random.nextInt(60));
    }
}
