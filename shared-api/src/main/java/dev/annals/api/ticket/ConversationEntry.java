package dev.annals.api.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said about a ticket.
 *
 * @param ticketId the ticket that it was said to, which may be merged by now
 * @param replyId absent for the text that the ticket was opened with
 * @param author whose words these are
 * @param occurredAt when, by effective time
 * @param actor user id of who recorded it
 */
public record ConversationEntry(
        UUID ticketId,
        @Nullable UUID replyId,
        ReplyAuthor author,
        ReplyVisibility visibility,
        String text,
        Instant occurredAt,
        @Nullable String actor) {}
