package dev.annals.api.opportunity;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Personal;
import dev.annals.api.Reasoned;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The deal is open again; probability and category are those it had before it was closed.
 *
 * @param customerId absent from what was recorded before it was kept
 */
@EventName("opportunity.reopened")
public record OpportunityReopened(
        UUID id,
        @DataSubject @Nullable UUID customerId,
        @Personal String reason) implements OpportunityEvent, Reasoned {}
