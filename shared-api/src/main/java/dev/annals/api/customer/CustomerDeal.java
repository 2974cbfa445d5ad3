package dev.annals.api.customer;

import dev.annals.api.Money;
import dev.annals.api.pipeline.ForecastCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open deal of a customer.
 *
 * @param weighted amount × probability, rounded half up to the currency's smallest unit
 */
public record CustomerDeal(
        UUID id,
        String name,
        UUID pipelineId,
        String stage,
        @Nullable ForecastCategory category,
        Money amount,
        BigDecimal probability,
        Money weighted,
        LocalDate expectedClose,
        @Nullable UUID ownerId) {}
