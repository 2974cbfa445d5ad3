package dev.annals.api.sla;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A step of an escalation chain that was taken.
 *
 * @param share of the target at which it was taken; 1 is the breach
 * @param notified who is to know
 */
public record EscalationView(
        UUID ticketId,
        UUID clockId,
        SlaClock clock,
        BigDecimal share,
        UUID policyId,
        List<UUID> notified,
        Instant escalatedAt) {}
