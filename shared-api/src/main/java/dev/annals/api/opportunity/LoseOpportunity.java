package dev.annals.api.opportunity;

import dev.annals.api.Check;
import dev.annals.api.Reasoned;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customer does not buy.
 *
 * @param reason why; a lost deal needs a reason
 * @param competitor who won it instead
 */
public record LoseOpportunity(
        UUID id, String reason, @Nullable String competitor) implements OpportunityCommand, Reasoned {
    public LoseOpportunity {
        Check check = new Check();
        check.required("id", id);
        reason = check.line("reason", reason, OpportunityLimits.LINE);
        competitor = check.optionalLine("competitor", competitor, OpportunityLimits.NAME);
        check.done();
    }
}
