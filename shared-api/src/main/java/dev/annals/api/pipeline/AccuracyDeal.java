package dev.annals.api.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.annals.api.Money;
import dev.annals.api.opportunity.OpportunityState;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal of a forecast, or one that was won in its period without having been in it.
 *
 * @param ownerId whom it belonged to in the forecast, or belongs to at the end when it was not in it
 * @param probability which the forecast gave it; absent when it was not in it
 * @param forecast its part of the forecast, amount × probability; nothing when it was not in it
 * @param actual what it brought in the period; nothing when it was not won in it
 * @param error forecast − actual
 * @param state at the moment of the answer; absent when it was retracted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccuracyDeal(
        UUID id,
        String name,
        UUID customerId,
        @Nullable UUID ownerId,
        @Nullable BigDecimal probability,
        Money forecast,
        Money actual,
        Money error,
        @Nullable OpportunityState state) {}
