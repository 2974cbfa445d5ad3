package dev.annals.api.opportunity;

import dev.annals.api.EventName;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customer did not buy.
 *
 * @param closedOn the day of the decision in the company's time zone
 */
@EventName("opportunity.lost")
public record OpportunityLost(
        UUID id, String reason, @Nullable String competitor, LocalDate closedOn) implements OpportunityEvent {}
