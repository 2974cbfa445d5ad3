package dev.annals.api.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer in a list.
 *
 * @param version number of its events
 * @param language that the customer wants to be written to in, a BCP 47 tag
 * @param registeredAt since when it is a customer, by effective time
 * @param createdAt when it was first recorded
 * @param updatedAt when anything about it was last recorded
 */
public record CustomerSummary(
        UUID id,
        long version,
        CustomerKind kind,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String industry,
        @Nullable String source,
        List<String> tags,
        @Nullable String grade,
        @Nullable String language,
        LifecycleStage lifecycle,
        @Nullable UUID ownerId,
        Instant registeredAt,
        Instant createdAt,
        Instant updatedAt) {}
