package dev.annals.api.opportunity;

import dev.annals.api.EventName;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** This is to be done next; without a text nothing is planned. */
@EventName("opportunity.next-step-planned")
public record NextStepPlanned(
        UUID id, @Nullable String nextStep, @Nullable LocalDate nextStepDueOn) implements OpportunityEvent {}
