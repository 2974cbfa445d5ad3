package dev.annals.api.opportunity;

import dev.annals.api.EventName;
import java.util.UUID;

/** The deal is withdrawn; it is gone from now on and stays in what was. */
@EventName("opportunity.retracted")
public record OpportunityRetracted(UUID id) implements OpportunityEvent {}
