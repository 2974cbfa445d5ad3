package dev.annals.api.opportunity;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * This is to be done next; without a text nothing is planned.
 *
 * @param customerId absent from what was recorded before it was kept
 */
@EventName("opportunity.next-step-planned")
public record NextStepPlanned(
        UUID id,
        @DataSubject @Nullable UUID customerId,
        @Personal @Nullable String nextStep,
        @Nullable LocalDate nextStepDueOn)
        implements OpportunityEvent {}
