package dev.annals.api.opportunity;

import dev.annals.api.EventName;
import dev.annals.api.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The customer bought.
 *
 * @param closedOn the day of the decision in the company's time zone
 */
@EventName("opportunity.won")
public record OpportunityWon(UUID id, Money amount, LocalDate closedOn) implements OpportunityEvent {}
