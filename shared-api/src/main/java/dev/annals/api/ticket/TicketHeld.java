package dev.annals.api.ticket;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Personal;
import dev.annals.api.Reasoned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ticket waits for something.
 *
 * @param customerId absent from what was recorded before it was kept
 */
@EventName("ticket.held")
public record TicketHeld(
        UUID id,
        @DataSubject @Nullable UUID customerId,
        @Personal String reason,
        @Nullable Instant until) implements TicketEvent, Reasoned {}
