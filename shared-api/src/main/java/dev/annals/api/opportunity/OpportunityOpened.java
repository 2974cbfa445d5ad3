package dev.annals.api.opportunity;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Money;
import dev.annals.api.Personal;
import dev.annals.api.pipeline.ForecastCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A possible sale came up. Probability and category are those of the stage at that moment. */
@EventName("opportunity.opened")
public record OpportunityOpened(
        UUID id,
        @DataSubject UUID customerId,
        @Personal String name,
        Money amount,
        LocalDate expectedClose,
        UUID pipelineId,
        String stage,
        BigDecimal probability,
        ForecastCategory category,
        @Nullable UUID ownerId,
        @Nullable String source,
        @Nullable UUID campaignId,
        List<String> competitors,
        List<String> products)
        implements OpportunityEvent {}
