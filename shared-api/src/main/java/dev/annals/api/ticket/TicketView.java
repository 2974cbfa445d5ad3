package dev.annals.api.ticket;

import dev.annals.api.sla.TicketClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One ticket with all that was said.
 *
 * @param version number of its events
 * @param agentId the user who works on it
 * @param language in which the customer is to be answered, a BCP 47 tag
 * @param holdReason what it waits for; kept while it is merged
 * @param heldUntil when it is to be looked at again
 * @param resolvedAt when it was resolved, by effective time; absent while it is not
 * @param reopenReason why it was opened again, the last time
 * @param mergedInto the ticket that survived a merge
 * @param openedAt when it came up, by effective time
 * @param createdAt when it was first recorded
 * @param updatedAt when anything about it was last recorded
 * @param mergedTickets those that were merged into it, also by way of another one, the oldest first
 * @param clocks those of its service level, by their start; read at the moment asked about
 * @param conversation what was said about it and about those merged into it, in order of effective time, at most
 *     the last {@link #MAX_CONVERSATION}
 */
public record TicketView(
        UUID id,
        long version,
        UUID customerId,
        String subject,
        String text,
        TicketState state,
        TicketPriority priority,
        TicketChannel channel,
        @Nullable String category,
        @Nullable UUID agentId,
        @Nullable String queue,
        @Nullable UUID opportunityId,
        @Nullable UUID contactId,
        @Nullable String language,
        @Nullable String holdReason,
        @Nullable Instant heldUntil,
        @Nullable String resolution,
        @Nullable Instant resolvedAt,
        @Nullable String reopenReason,
        @Nullable UUID mergedInto,
        Instant openedAt,
        Instant createdAt,
        Instant updatedAt,
        List<UUID> mergedTickets,
        List<TicketClock> clocks,
        List<ConversationEntry> conversation) {

    /** Entries of the conversation that are shown; the timeline of the customer has them all. */
    public static final int MAX_CONVERSATION = 1_000;
}
