package dev.annals.api.opportunity;

import dev.annals.api.EventName;
import dev.annals.api.Money;
import java.util.UUID;

/** The deal would bring this amount. */
@EventName("opportunity.amount-changed")
public record AmountChanged(UUID id, Money amount) implements OpportunityEvent {}
