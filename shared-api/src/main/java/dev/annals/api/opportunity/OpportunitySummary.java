package dev.annals.api.opportunity;

import dev.annals.api.Money;
import dev.annals.api.pipeline.ForecastCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal in a list.
 *
 * @param version number of its events
 * @param category CLOSED once won; absent once lost
 * @param probability chance of winning from 0 to 1; 1 once won and 0 once lost
 * @param weighted amount × probability, rounded half up to the currency's smallest unit
 * @param closedOn the day of the decision in the company's time zone
 * @param stageEnteredAt since when it is in its stage, by effective time
 * @param openedAt when it came up, by effective time
 * @param createdAt when it was first recorded
 * @param updatedAt when anything about it was last recorded
 */
public record OpportunitySummary(
        UUID id,
        long version,
        UUID customerId,
        String name,
        UUID pipelineId,
        String stage,
        OpportunityState state,
        @Nullable ForecastCategory category,
        BigDecimal probability,
        Money amount,
        Money weighted,
        LocalDate expectedClose,
        @Nullable LocalDate closedOn,
        @Nullable UUID ownerId,
        @Nullable String source,
        @Nullable UUID campaignId,
        Instant stageEnteredAt,
        Instant openedAt,
        Instant createdAt,
        Instant updatedAt) {}
