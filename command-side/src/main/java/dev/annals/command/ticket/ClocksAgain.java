package dev.annals.command.ticket;

import dev.annals.api.DomainEvent;
import dev.annals.api.customer.CustomerEvent;
import dev.annals.api.sla.BusinessCalendarDefined;
import dev.annals.api.ticket.TicketClockEvent;
import dev.annals.api.ticket.TicketEvent;
import dev.annals.api.ticket.TicketOpened;
import dev.annals.api.ticket.TicketRetracted;
import dev.annals.api.ticket.TicketState;
import dev.annals.command.aggregate.Circumstances;
import dev.annals.command.lookup.CustomerTraits;
import dev.annals.command.sla.ToldPolicies;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the clocks of all tickets once more while history is told in the order in which it was true, by the rules by which they
 * are kept while it happens. What follows from what is told is told itself: every mark at its instant, every change of terms at
 * the one at which it came into force. Nothing is escalated again.
 */
public final class ClocksAgain {
    private static final int IN_MEMORY = 20_000;
    private static final int TOGETHER = 500;
    private static final String NOBODY = "system";

    private final Shelved<Case> tickets;
    private final Shelved<CustomerTraits> customers;
    private final boolean asksForCustomers;
    private final ToldPolicies policies = new ToldPolicies();
    private final Agenda agenda = new Agenda();
    private final Recorder recorder;
    private Instant now = Instant.MIN;
    private @Nullable Review review;

    /** Takes up what becomes of the tickets. */
    @FunctionalInterface
    public interface Recorder {
        /** @param at when it was true in the world */
        void record(UUID ticket, TicketEvent event, Instant at);
    }

    /** All tickets that are not closed look at their clocks, as what counts has changed at an instant. */
    private static final class Review {
        final Instant at;
        final Deque<UUID> next = new ArrayDeque<>();

        @Nullable
        UUID last;

        Review(Instant at) {
            this.at = at;
        }
    }

    /**
     * @param asksForCustomers whether any policy will look at the customer
     * @param recorder told the facts about tickets, too, among what follows from them
     */
    public ClocksAgain(Function<String, Shelf> shelves, boolean asksForCustomers, Recorder recorder) {
        this(shelves, asksForCustomers, recorder, IN_MEMORY);
    }

    ClocksAgain(Function<String, Shelf> shelves, boolean asksForCustomers, Recorder recorder, int inMemory) {
        this.tickets = new Shelved<>(Case.class, shelves.apply("tickets"), ClocksAgain::isOpen, inMemory);
        this.customers = new Shelved<>(CustomerTraits.class, shelves.apply("customers"), traits -> false, inMemory);
        this.asksForCustomers = asksForCustomers;
        this.recorder = recorder;
    }

    private static boolean isOpen(Case ticket) {
        return !ticket.isRetracted() && ticket.standing.state() != TicketState.CLOSED;
    }

    /** How a calendar will begin when it is told. */
    public void foretell(BusinessCalendarDefined calendar) {
        policies.foretell(calendar);
    }

    /**
     * Does the first of what comes to pass of itself before an instant; answers whether there was anything. Until there is
     * nothing more, nothing that was true at that instant may be told.
     */
    public boolean goOn(Instant until) {
        if (review != null && review.at.isBefore(until)) {
            goOn(review);
            return true;
        }
        Agenda.Due due = agenda.before(until);
        if (due != null) {
            look(due);
        }
        return due != null;
    }

    /** Tells something that was true at an instant; clock events are not for telling but what comes of it. */
    public void tell(UUID aggregateId, DomainEvent event, Instant at) {
        now = at.isAfter(now) ? at : now;
        switch (event) {
            case TicketClockEvent clockEvent -> throw new IllegalArgumentException(clockEvent.toString());
            case TicketRetracted retracted -> retract(aggregateId, retracted, at);
            case TicketEvent fact -> tellTicket(aggregateId, fact, at);
            case CustomerEvent fact -> tellCustomer(aggregateId, fact);
            default -> tellOther(event);
        }
    }

    /** Of those that change at one instant, tickets see the last. */
    private void tellOther(DomainEvent event) {
        if (policies.tell(event, now) && review == null) {
            review = new Review(now);
        }
    }

    private void tellCustomer(UUID id, CustomerEvent event) {
        if (asksForCustomers) {
            CustomerTraits before = Objects.requireNonNullElse(customers.find(id), CustomerTraits.NONE);
            CustomerTraits after = CustomerTraits.after(before, event);
            if (!after.equals(before)) {
                customers.put(id, after);
            }
        }
    }

    private CustomerTraits traits(UUID customer) {
        return Objects.requireNonNullElse(customers.find(customer), CustomerTraits.NONE);
    }

    private void tellTicket(UUID id, TicketEvent fact, Instant at) {
        Case ticket = fact instanceof TicketOpened ? new Case() : tickets.find(id);
        if (ticket == null) {
            recorder.record(id, fact, at);
            return;
        }
        ClockKeeper keeper = keeper(id, ticket);
        if (review != null && ticket.exists()) {
            keeper.settle(review.at);
        }
        keeper.recordMarksBefore(at);
        record(id, ticket, fact, at);
        keeper.settle(at);
        tickets.put(id, ticket);
        plan(id, ticket, at);
    }

    /** Its clocks go with it, wherever they are. */
    private void retract(UUID id, TicketRetracted fact, Instant at) {
        Case ticket = tickets.find(id);
        if (ticket == null) {
            recorder.record(id, fact, at);
        } else {
            record(id, ticket, fact, at);
            agenda.set(id, null);
        }
    }

    private void goOn(Review current) {
        if (current.last == null) {
            tickets.shelveAll();
        }
        if (current.next.isEmpty()) {
            current.next.addAll(tickets.open(current.last, TOGETHER));
        }
        UUID id = current.next.poll();
        if (id == null) {
            review = null;
            return;
        }
        current.last = id;
        Case ticket = tickets.find(id);
        if (ticket != null && isOpen(ticket)) {
            keeper(id, ticket).settle(current.at);
            plan(id, ticket, current.at);
        }
    }

    /** As whoever watches the clocks would have it look, at the very instant. */
    private void look(Agenda.Due due) {
        Case ticket = Objects.requireNonNull(tickets.find(due.ticket()));
        Instant happened = Objects.requireNonNull(ticket.happenedAt);
        Instant at = due.at().isBefore(happened) ? happened : due.at();
        ClockKeeper keeper = keeper(due.ticket(), ticket);
        keeper.recordMarksBefore(at.plusNanos(1));
        keeper.settle(at);
        plan(due.ticket(), ticket, at);
    }

    private ClockKeeper keeper(UUID id, Case ticket) {
        ClockRules rules = new ClockRules(policies.book(), policies::hours, this::traits);
        return new ClockKeeper(ticket, rules, null, (event, at) -> record(id, ticket, event, at));
    }

    private void record(UUID id, Case ticket, TicketEvent event, Instant at) {
        ticket.apply(event, new Circumstances(at, NOBODY));
        recorder.record(id, event, at);
    }

    private void plan(UUID id, Case ticket, Instant at) {
        Instant next = ticket.clocks.values().stream()
                .flatMap(clock -> clock.marks(at, policies::hours).stream())
                .map(mark -> mark.at())
                .min(Instant::compareTo)
                .orElse(null);
        agenda.set(id, next);
    }
}
