package dev.annals.query;

import dev.annals.api.ticket.TicketAssigned;
import dev.annals.api.ticket.TicketClosed;
import dev.annals.api.ticket.TicketEvent;
import dev.annals.api.ticket.TicketHeld;
import dev.annals.api.ticket.TicketLanguageChanged;
import dev.annals.api.ticket.TicketMerged;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketPriorityChanged;
import dev.annals.api.ticket.TicketReopened;
import dev.annals.api.ticket.TicketResumed;
import dev.annals.api.ticket.TicketState;
import dev.annals.api.ticket.TicketUnmerged;
import dev.annals.query.testing.Desk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** What could have happened to tickets: each is worked on, held, merged and resolved in its turn. */
final class TicketHistories {
    private final Random random;
    private final Supplier<UUID> ids;
    private final Supplier<String> names;
    private final ClockHistories clocks;
    private final List<UUID> all = new ArrayList<>();
    private final List<Case> open = new ArrayList<>();
    private final List<Case> held = new ArrayList<>();
    private final List<Case> merged = new ArrayList<>();
    private final List<Case> resolved = new ArrayList<>();

    private record Case(UUID id, UUID customer) {}

    TicketHistories(Random random, Supplier<UUID> ids, Supplier<String> names, ClockHistories clocks) {
        this.random = random;
        this.ids = ids;
        this.names = names;
        this.clocks = clocks;
    }

    TicketEvent next(UUID customer) {
        int kind = random.nextInt(22);
        if (kind > 10 && !all.isEmpty()) {
            return clocks.next(all.get(random.nextInt(all.size())));
        }
        return switch (kind) {
            case 0, 1, 2 -> opened(customer);
            case 3 ->
                held.isEmpty()
                        ? opened(customer)
                        : new TicketResumed(move(held, open).id());
            case 4 -> merged.isEmpty() ? opened(customer) : unmerged();
            case 5 -> resolved.isEmpty() ? opened(customer) : reopened(move(resolved, open));
            default -> open.isEmpty() ? opened(customer) : worked(kind);
        };
    }

    private TicketEvent opened(UUID customer) {
        Case ticket = new Case(ids.get(), customer);
        open.add(ticket);
        all.add(ticket.id());
        return Desk.ticket(ticket.id(), customer, names.get(), priority());
    }

    private TicketReopened reopened(Case ticket) {
        return new TicketReopened(ticket.id(), ticket.customer(), names.get());
    }

    private TicketHeld held(Case ticket) {
        return new TicketHeld(
                ticket.id(), ticket.customer(), names.get(), Instant.parse("2026-05-01T00:00:00.000000001Z"));
    }

    private TicketEvent worked(int kind) {
        Case ticket = open.get(random.nextInt(open.size()));
        return switch (kind) {
            case 6 -> Desk.answered(ticket.id(), ticket.customer(), ids.get(), names.get());
            case 7 -> assigned(ticket.id());
            case 8 -> held(move(open, held));
            case 9 -> open.size() < 2 ? judged(ticket.id()) : mergedIntoAnother();
            default -> ended();
        };
    }

    /** To one of a few, so that some get their turn again. */
    private TicketEvent assigned(UUID ticket) {
        UUID agent = random.nextInt(4) == 0 ? null : new UUID(78, random.nextInt(3));
        return new TicketAssigned(ticket, agent, random.nextBoolean() ? names.get() : null, TicketState.OPEN);
    }

    private TicketEvent judged(UUID ticket) {
        return random.nextBoolean()
                ? new TicketPriorityChanged(ticket, priority())
                : new TicketLanguageChanged(ticket, random.nextBoolean() ? "zh-CN" : null);
    }

    private TicketEvent mergedIntoAnother() {
        Case duplicate = move(open, merged);
        return new TicketMerged(duplicate.id(), open.getFirst().id());
    }

    private TicketEvent unmerged() {
        return new TicketUnmerged(move(merged, open).id(), TicketState.OPEN);
    }

    private TicketEvent ended() {
        if (!resolved.isEmpty() && random.nextBoolean()) {
            return new TicketClosed(resolved.getLast().id());
        }
        Case ticket = move(open, resolved);
        return Desk.resolved(ticket.id(), ticket.customer());
    }

    private Case move(List<Case> from, List<Case> to) {
        Case ticket = from.remove(random.nextInt(from.size()));
        to.add(ticket);
        return ticket;
    }

    private TicketPriority priority() {
        return TicketPriority.values()[random.nextInt(TicketPriority.values().length)];
    }
}
