package dev.annals.api.opportunity;

import dev.annals.api.EventName;
import java.util.List;
import java.util.UUID;

/** These are in for the deal too. */
@EventName("opportunity.competitors-named")
public record CompetitorsNamed(UUID id, List<String> competitors) implements OpportunityEvent {}
