package dev.annals.api.sla;

import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock on the board. Once it is judged, priority, category, agent and queue are those of then; until then those
 * of now.
 *
 * @param dueAt when it is or was to be fulfilled; absent while paused and when it ended in time
 * @param breachedAt when its target had passed, recorded yet or not
 * @param endedAt when it was fulfilled, in time or not, or cancelled
 */
public record BoardClock(
        UUID clockId,
        UUID ticketId,
        UUID customerId,
        String subject,
        TicketState ticketState,
        SlaClock clock,
        int number,
        ClockState state,
        UUID policyId,
        long policyVersion,
        Duration target,
        TicketPriority priority,
        @Nullable String category,
        @Nullable UUID agentId,
        @Nullable String queue,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant breachedAt,
        @Nullable Instant endedAt) {}
