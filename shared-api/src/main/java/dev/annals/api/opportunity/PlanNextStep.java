package dev.annals.api.opportunity;

import dev.annals.api.Check;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done next for the deal; without a text there is nothing planned.
 *
 * @param dueOn the day by which it is to be done
 */
public record PlanNextStep(
        UUID id, @Nullable String nextStep, @Nullable LocalDate dueOn) implements OpportunityCommand {
    public PlanNextStep {
        Check check = new Check();
        check.required("id", id);
        nextStep = check.optionalLine("nextStep", nextStep, OpportunityLimits.LINE);
        dueOn = check.date("dueOn", dueOn);
        check.done();
    }
}
