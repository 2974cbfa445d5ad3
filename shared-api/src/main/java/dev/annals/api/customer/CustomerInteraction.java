package dev.annals.api.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How we were in touch.
 *
 * @param occurredAt when, by effective time
 * @param actor user id of who recorded it
 */
public record CustomerInteraction(
        UUID id,
        UUID customerId,
        InteractionChannel channel,
        Direction direction,
        String subject,
        @Nullable String text,
        List<String> participants,
        @Nullable UUID opportunityId,
        @Nullable UUID ticketId,
        Instant occurredAt,
        @Nullable String actor) {}
