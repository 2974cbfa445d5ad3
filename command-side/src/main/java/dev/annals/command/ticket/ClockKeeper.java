package dev.annals.command.ticket;

import dev.annals.api.sla.ClockMark;
import dev.annals.api.sla.PolicyFacts;
import dev.annals.api.ticket.TicketClockBreached;
import dev.annals.api.ticket.TicketClockWarned;
import dev.annals.api.ticket.TicketEvent;
import dev.annals.command.lookup.CustomerTraits;
import dev.annals.command.sla.PolicyBook.Applied;
import dev.annals.sla.ClockStep;
import dev.annals.sla.SlaTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the clocks of one ticket while it is told one thing. What has come to pass since the last time is recorded
 * first, at the instants at which it did: marks that were reached, and terms that came into force. Then the thing
 * itself, and then what it means for the clocks.
 */
final class ClockKeeper {
    private final Case ticket;
    private final ClockRules rules;
    private final @Nullable Predicate<UUID> staff;
    private final BiConsumer<TicketEvent, Instant> record;
    private final List<Reached> reached = new ArrayList<>();
    private @Nullable CustomerTraits traits;

    /** A mark that was passed and is recorded. */
    private record Reached(OpenClock clock, ClockMark mark) {}

    /**
     * @param rules as they are at one look
     * @param staff who a ticket can be escalated to; absent where nobody is to act any more, as on what is told afterwards
     * @param record records an event of the ticket at an instant
     */
    ClockKeeper(
            Case ticket, ClockRules rules, @Nullable Predicate<UUID> staff, BiConsumer<TicketEvent, Instant> record) {
        this.ticket = ticket;
        this.rules = rules;
        this.staff = staff;
        this.record = record;
    }

    /** Records a fact with all that came to pass before it, and all that it means for the clocks. */
    void tell(TicketEvent fact, Instant at) {
        until(at);
        record.accept(fact, at);
        settle(at);
    }

    /** Records what came to pass before an instant. */
    void until(Instant at) {
        if (ticket.happenedAt != null) {
            for (Instant change : rules.book().changes(ticket.happenedAt, at)) {
                recordMarksBefore(change);
                settle(change);
            }
        }
        recordMarksBefore(at);
        if (staff != null) {
            escalate(at, staff);
        }
    }

    /** Records what has to happen to the clocks so that they agree with where the ticket stands now. */
    void settle(Instant at) {
        SlaTerms terms = inForce(at).map(Applied::terms).orElse(SlaTerms.NONE);
        ClockEvents events = new ClockEvents(ticket, rules.hours());
        ClockStep.to(ticket.standing, terms, ticket::track).forEach(step -> record.accept(events.of(step, at), at));
    }

    /** Records the marks that were reached before an instant, at the instants at which they were. */
    void recordMarksBefore(Instant at) {
        List<Reached> passed = new ArrayList<>();
        for (OpenClock clock : ticket.clocks.values()) {
            clock.marks(at.minusNanos(1), rules.hours()).stream()
                    .filter(mark -> mark.at().isBefore(at))
                    .forEach(mark -> passed.add(new Reached(clock, mark)));
        }
        passed.sort(Comparator.<Reached, Instant>comparing(one -> one.mark().at())
                .thenComparing(one -> one.mark().share())
                .thenComparing(one -> one.clock().track().clock()));
        passed.forEach(one -> record.accept(event(one), one.mark().at()));
        reached.addAll(passed);
    }

    private TicketEvent event(Reached one) {
        OpenClock clock = one.clock();
        BigDecimal share = one.mark().share();
        return share.equals(BigDecimal.ONE)
                ? new TicketClockBreached(
                        ticket.id(),
                        clock.clockId(),
                        clock.track().clock(),
                        clock.track().terms().target(),
                        ticket.inCharge())
                : new TicketClockWarned(
                        ticket.id(), clock.clockId(), clock.track().clock(), share);
    }

    private void escalate(Instant at, Predicate<UUID> users) {
        if (reached.isEmpty()) {
            return;
        }
        Escalation escalation = new Escalation(ticket, users, fact -> record.accept(fact, at));
        inForce(at)
                .ifPresent(applied -> reached.forEach(
                        one -> escalation.take(applied, one.clock(), one.mark().share())));
        reached.clear();
    }

    private Optional<Applied> inForce(Instant at) {
        return rules.book().inForce(at, facts());
    }

    private PolicyFacts facts() {
        CustomerTraits customer = traits();
        return new PolicyFacts(ticket.priority, ticket.category, ticket.channel, customer.grade(), customer.tags());
    }

    private CustomerTraits traits() {
        if (traits == null) {
            traits = rules.book().asksForTheCustomer() ? rules.traits().apply(ticket.customerId) : CustomerTraits.NONE;
        }
        return traits;
    }
}
