package dev.annals.api.opportunity;

import dev.annals.api.Check;
import dev.annals.api.pipeline.ForecastCategory;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The owner judges the deal differently from its stage; {@code null} returns to the stage's category. */
public record ChangeForecastCategory(UUID id, @Nullable ForecastCategory category) implements OpportunityCommand {
    public ChangeForecastCategory {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
