package dev.annals.api.opportunity;

import dev.annals.api.Check;
import dev.annals.api.Reasoned;
import java.util.UUID;

/** A won or lost deal is open again, in the stage where it was closed. */
public record ReopenOpportunity(UUID id, String reason) implements OpportunityCommand, Reasoned {
    public ReopenOpportunity {
        Check check = new Check();
        check.required("id", id);
        reason = check.line("reason", reason, OpportunityLimits.LINE);
        check.done();
    }
}
