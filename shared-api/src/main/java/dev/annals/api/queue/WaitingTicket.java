package dev.annals.api.queue;

import dev.annals.api.ticket.TicketPriority;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An unresolved ticket that stands in a queue and has no agent.
 *
 * @param version number of its events
 * @param queueKey the name of its queue as {@link dev.annals.api.Text#key} compares it
 */
public record WaitingTicket(
        UUID id,
        long version,
        String queueKey,
        @Nullable String category,
        @Nullable String language,
        TicketPriority priority,
        Instant openedAt) {}
