package dev.annals.api.ticket;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Personal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer wants something of us. The ticket is new. */
@EventName("ticket.opened")
public record TicketOpened(
        UUID id,
        @DataSubject UUID customerId,
        @Personal String subject,
        @Personal String text,
        TicketPriority priority,
        TicketChannel channel,
        @Nullable String category,
        @Nullable UUID opportunityId,
        @Nullable UUID contactId,
        @Nullable String language)
        implements TicketEvent {}
