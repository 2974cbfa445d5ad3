package dev.annals.api.opportunity;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Personal;
import dev.annals.api.Reasoned;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customer did not buy.
 *
 * @param customerId absent from what was recorded before it was kept
 * @param closedOn the day of the decision in the company's time zone
 */
@EventName("opportunity.lost")
public record OpportunityLost(
        UUID id,
        @DataSubject @Nullable UUID customerId,
        @Personal String reason,
        @Nullable String competitor,
        LocalDate closedOn)
        implements OpportunityEvent, Reasoned {}
