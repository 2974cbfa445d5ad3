package dev.annals.api.customer;

import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket of a customer for which there is still something to be done.
 *
 * @param agentId the user who works on it
 * @param openedAt when it came up, by effective time
 */
public record CustomerTicket(
        UUID id,
        String subject,
        TicketState state,
        TicketPriority priority,
        @Nullable String category,
        @Nullable UUID agentId,
        @Nullable String queue,
        Instant openedAt) {}
