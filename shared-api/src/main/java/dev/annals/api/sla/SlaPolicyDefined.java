package dev.annals.api.sla;

import dev.annals.api.EventName;
import dev.annals.api.ticket.TicketState;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** There is an SLA policy. Its parts stand in the order of {@link SlaPolicyTerms}. */
@EventName("sla-policy.defined")
public record SlaPolicyDefined(
        UUID id,
        String name,
        int order,
        PolicyConditions when,
        List<SlaTarget> targets,
        List<TicketState> pauseOn,
        List<BigDecimal> warnAt,
        List<EscalationStep> escalation,
        boolean active)
        implements SlaPolicyEvent {

    public static SlaPolicyDefined of(UUID id, SlaPolicyTerms terms) {
        return new SlaPolicyDefined(
                id,
                terms.name(),
                terms.order(),
                terms.when(),
                terms.targets(),
                List.copyOf(terms.pauseOn()),
                terms.warnAt(),
                terms.escalation(),
                terms.active());
    }
}
