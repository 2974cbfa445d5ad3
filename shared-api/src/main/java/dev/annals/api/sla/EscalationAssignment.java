package dev.annals.api.sla;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket goes when it is escalated: to an agent, to a queue, or to both.
 *
 * @param agentId absent leaves the ticket with its agent
 * @param queue absent leaves the ticket in its queue
 */
public record EscalationAssignment(
        @Nullable UUID agentId, @Nullable String queue) {}
