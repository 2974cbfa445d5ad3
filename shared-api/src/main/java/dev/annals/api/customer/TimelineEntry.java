package dev.annals.api.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that happened to a customer or to one of its deals or tickets.
 *
 * @param entity word of the aggregate's type, as in {@code opportunity}
 * @param version the aggregate's own number of this event
 * @param event stored name, as in {@code opportunity.won}
 * @param occurredAt when it was true in the world
 * @param actor user id, or {@code system}
 * @param data the event itself
 */
public record TimelineEntry(
        long position,
        UUID eventId,
        String entity,
        UUID entityId,
        long version,
        String event,
        Instant recordedAt,
        Instant occurredAt,
        @Nullable String actor,
        @Nullable String onBehalfOf,
        @Nullable String reason,
        JsonNode data) {}
