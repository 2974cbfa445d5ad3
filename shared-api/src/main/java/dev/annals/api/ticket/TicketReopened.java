package dev.annals.api.ticket;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Personal;
import dev.annals.api.Reasoned;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The resolution did not hold; the ticket is open again.
 *
 * @param customerId absent from what was recorded before it was kept
 */
@EventName("ticket.reopened")
public record TicketReopened(
        UUID id,
        @DataSubject @Nullable UUID customerId,
        @Personal String reason) implements TicketEvent, Reasoned {}
