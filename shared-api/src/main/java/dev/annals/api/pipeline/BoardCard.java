package dev.annals.api.pipeline;

import dev.annals.api.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open deal on the board.
 *
 * @param version number of its events
 * @param amount in the deal's own currency
 * @param stageEnteredAt since when it is in the stage, by effective time
 */
public record BoardCard(
        UUID id,
        long version,
        String name,
        UUID customerId,
        Money amount,
        BigDecimal probability,
        ForecastCategory category,
        LocalDate expectedClose,
        @Nullable UUID ownerId,
        Instant stageEnteredAt) {}
