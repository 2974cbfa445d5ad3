package dev.annals.api.opportunity;

import dev.annals.api.EventName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** This user works on the deal now; without an owner nobody does. */
@EventName("opportunity.owner-changed")
public record OpportunityOwnerChanged(UUID id, @Nullable UUID ownerId) implements OpportunityEvent {}
