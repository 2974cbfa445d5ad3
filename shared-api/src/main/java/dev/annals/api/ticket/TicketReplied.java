package dev.annals.api.ticket;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Personal;
import java.util.UUID;

/** Somebody said something about the ticket. */
@EventName("ticket.replied")
public record TicketReplied(
        UUID id,
        @DataSubject UUID customerId,
        UUID replyId,
        @Personal String text,
        ReplyAuthor author,
        ReplyVisibility visibility)
        implements TicketEvent {}
