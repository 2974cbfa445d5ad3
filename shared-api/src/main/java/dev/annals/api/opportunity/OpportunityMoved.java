package dev.annals.api.opportunity;

import dev.annals.api.EventName;
import dev.annals.api.pipeline.ForecastCategory;
import java.math.BigDecimal;
import java.util.UUID;

/** The deal reached this stage; probability and category hold from now on. */
@EventName("opportunity.moved")
public record OpportunityMoved(UUID id, String stage, BigDecimal probability, ForecastCategory category)
        implements OpportunityEvent {}
