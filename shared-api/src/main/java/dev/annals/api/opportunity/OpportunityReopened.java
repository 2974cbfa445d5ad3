package dev.annals.api.opportunity;

import dev.annals.api.EventName;
import java.util.UUID;

/** The deal is open again; probability and category are those it had before it was closed. */
@EventName("opportunity.reopened")
public record OpportunityReopened(UUID id, String reason) implements OpportunityEvent {}
