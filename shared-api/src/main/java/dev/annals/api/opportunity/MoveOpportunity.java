package dev.annals.api.opportunity;

import dev.annals.api.Check;
import dev.annals.api.pipeline.PipelineLimits;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The deal moves to another stage of its pipeline.
 *
 * @param probability chance of winning from 0 to 1; the stage's default when absent
 */
public record MoveOpportunity(
        UUID id, String stage, @Nullable BigDecimal probability) implements OpportunityCommand {
    public MoveOpportunity {
        Check check = new Check();
        check.required("id", id);
        stage = check.line("stage", stage, PipelineLimits.NAME);
        probability = check.share("probability", probability);
        check.done();
    }
}
