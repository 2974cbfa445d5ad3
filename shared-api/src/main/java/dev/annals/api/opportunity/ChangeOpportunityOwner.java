package dev.annals.api.opportunity;

import dev.annals.api.Check;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another user works on the deal; {@code null} leaves it to nobody. */
public record ChangeOpportunityOwner(UUID id, @Nullable UUID ownerId) implements OpportunityCommand {
    public ChangeOpportunityOwner {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
