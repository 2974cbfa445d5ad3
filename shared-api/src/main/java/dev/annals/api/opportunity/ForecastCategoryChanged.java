package dev.annals.api.opportunity;

import dev.annals.api.EventName;
import dev.annals.api.pipeline.ForecastCategory;
import java.util.UUID;

/**
 * The deal counts in this category.
 *
 * @param overridden whether the owner chose it; otherwise it is again that of the stage
 */
@EventName("opportunity.forecast-category-changed")
public record ForecastCategoryChanged(UUID id, ForecastCategory category, boolean overridden)
        implements OpportunityEvent {}
