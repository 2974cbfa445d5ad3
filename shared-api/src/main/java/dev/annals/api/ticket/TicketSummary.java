package dev.annals.api.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in a list.
 *
 * @param version number of its events
 * @param agentId the user who works on it
 * @param language in which the customer is to be answered, a BCP 47 tag
 * @param heldUntil when it is to be looked at again
 * @param resolvedAt when it was resolved, by effective time; absent while it is not
 * @param mergedInto the ticket that survived a merge
 * @param openedAt when it came up, by effective time
 * @param createdAt when it was first recorded
 * @param updatedAt when anything about it was last recorded
 */
public record TicketSummary(
        UUID id,
        long version,
        UUID customerId,
        String subject,
        TicketState state,
        TicketPriority priority,
        TicketChannel channel,
        @Nullable String category,
        @Nullable UUID agentId,
        @Nullable String queue,
        @Nullable UUID opportunityId,
        @Nullable UUID contactId,
        @Nullable String language,
        @Nullable Instant heldUntil,
        @Nullable Instant resolvedAt,
        @Nullable UUID mergedInto,
        Instant openedAt,
        Instant createdAt,
        Instant updatedAt) {}
