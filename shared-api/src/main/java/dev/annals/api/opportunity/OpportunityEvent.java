package dev.annals.api.opportunity;

import dev.annals.api.DomainEvent;

/** Everything that can happen to an opportunity. */
public sealed interface OpportunityEvent extends DomainEvent
        permits OpportunityOpened,
                OpportunityMoved,
                AmountChanged,
                ExpectedCloseChanged,
                ForecastCategoryChanged,
                NextStepPlanned,
                OpportunityOwnerChanged,
                CompetitorsNamed,
                OpportunityWon,
                OpportunityLost,
                OpportunityReopened,
                OpportunityRetracted {}
