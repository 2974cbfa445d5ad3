package dev.annals.api.sla;

import dev.annals.api.ticket.TicketState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An SLA policy as it is configured; its fields are those of {@link SlaPolicyTerms}.
 *
 * @param version number of its events
 */
public record SlaPolicyView(
        UUID id,
        long version,
        String name,
        int order,
        PolicyConditions when,
        List<SlaTarget> targets,
        Set<TicketState> pauseOn,
        List<BigDecimal> warnAt,
        List<EscalationStep> escalation,
        boolean active,
        Instant createdAt,
        Instant updatedAt) {}
