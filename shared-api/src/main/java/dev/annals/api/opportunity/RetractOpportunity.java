package dev.annals.api.opportunity;

import dev.annals.api.Check;
import java.util.UUID;

/** The deal was recorded by mistake and is withdrawn, as when an import is undone; the history stays. */
public record RetractOpportunity(UUID id) implements OpportunityCommand {
    public RetractOpportunity {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
