package dev.annals.api.opportunity;

import dev.annals.api.Check;
import java.util.List;
import java.util.UUID;

/** Who else is in for the deal, replacing what was known. */
public record NameCompetitors(UUID id, List<String> competitors) implements OpportunityCommand {
    public NameCompetitors {
        Check check = new Check();
        check.required("id", id);
        check.required("competitors", competitors);
        competitors = check.lines("competitors", competitors, OpportunityLimits.ENTRIES, OpportunityLimits.NAME);
        check.done();
    }
}
