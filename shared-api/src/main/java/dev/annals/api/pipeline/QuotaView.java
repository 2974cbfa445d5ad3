package dev.annals.api.pipeline;

import dev.annals.api.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an owner or a team is to win in a period.
 *
 * @param version number of its events
 * @param from first day
 * @param to last day, included
 */
public record QuotaView(
        UUID id,
        long version,
        @Nullable UUID ownerId,
        @Nullable String team,
        LocalDate from,
        LocalDate to,
        Money amount,
        Instant createdAt,
        Instant updatedAt) {}
