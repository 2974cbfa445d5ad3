package dev.annals.api.sla;

import dev.annals.api.Patch;
import dev.annals.api.ticket.TicketState;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an SLA policy says at one version. Its parts stand in one order, whatever order they were told in, so that
 * equal terms are equal and give equal JSON.
 *
 * @param order policies are tried from the lowest to the highest, and equal ones from the oldest to the newest
 * @param when which tickets it is for
 * @param targets at most one per clock, in the order of the clocks
 * @param pauseOn the states of a ticket in which its clocks do not run, in their order
 * @param warnAt shares of a limit at which there is a warning, ascending, each between 0 and 1
 * @param escalation what is done at these shares and at the breach, ascending
 * @param active whether it is for new tickets at all
 */
public record SlaPolicyTerms(
        String name,
        int order,
        PolicyConditions when,
        List<SlaTarget> targets,
        Set<TicketState> pauseOn,
        List<BigDecimal> warnAt,
        List<EscalationStep> escalation,
        boolean active) {

    public SlaPolicyTerms {
        targets = sorted(targets, Comparator.comparing(SlaTarget::clock));
        pauseOn = inOrder(pauseOn);
        warnAt = sorted(warnAt, Comparator.naturalOrder());
        escalation = sorted(escalation, Comparator.comparing(EscalationStep::at).thenComparing(EscalationStep::clock));
    }

    /** The terms after an event; {@code before} is absent only before the first one. */
    public static SlaPolicyTerms after(@Nullable SlaPolicyTerms before, SlaPolicyEvent event) {
        return switch (event) {
            case SlaPolicyDefined defined -> of(defined);
            case SlaPolicyChanged changed -> Objects.requireNonNull(before).with(changed);
        };
    }

    private static SlaPolicyTerms of(SlaPolicyDefined event) {
        return new SlaPolicyTerms(
                event.name(),
                event.order(),
                event.when(),
                event.targets(),
                Set.copyOf(event.pauseOn()),
                event.warnAt(),
                event.escalation(),
                event.active());
    }

    private SlaPolicyTerms with(SlaPolicyChanged event) {
        return new SlaPolicyTerms(
                changed(event.name(), name),
                changed(event.order(), order),
                changed(event.when(), when),
                changed(event.targets(), targets),
                Set.copyOf(changed(event.pauseOn(), List.copyOf(pauseOn))),
                changed(event.warnAt(), warnAt),
                changed(event.escalation(), escalation),
                changed(event.active(), active));
    }

    /** The value after a change that never clears it. */
    static <T> T changed(@Nullable Patch<T> patch, T before) {
        return Objects.requireNonNull(Patch.apply(patch, before));
    }

    private static <T> List<T> sorted(List<T> parts, Comparator<? super T> order) {
        return parts.stream().sorted(order).toList();
    }

    private static Set<TicketState> inOrder(Set<TicketState> states) {
        Set<TicketState> sorted = EnumSet.noneOf(TicketState.class);
        sorted.addAll(states);
        return Collections.unmodifiableSet(sorted);
    }
}
