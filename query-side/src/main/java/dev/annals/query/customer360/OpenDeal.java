package dev.annals.query.customer360;

import dev.annals.api.Money;
import dev.annals.api.customer.CustomerDeal;
import dev.annals.api.pipeline.ForecastCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An open deal as the database writes it. */
record OpenDeal(
        UUID id,
        String name,
        UUID pipelineId,
        String stage,
        @Nullable ForecastCategory category,
        BigDecimal amount,
        String currency,
        BigDecimal probability,
        LocalDate expectedClose,
        @Nullable UUID ownerId) {

    CustomerDeal view() {
        return new CustomerDeal(
                id,
                name,
                pipelineId,
                stage,
                category,
                new Money(amount, currency),
                probability,
                DealTotals.rounded(amount.multiply(probability), currency),
                expectedClose,
                ownerId);
    }
}
