package dev.annals.api.opportunity;

import dev.annals.api.Command;

/** Every wish that an opportunity can be told. */
public sealed interface OpportunityCommand extends Command
        permits OpenOpportunity,
                MoveOpportunity,
                ChangeAmount,
                ChangeExpectedClose,
                ChangeForecastCategory,
                PlanNextStep,
                ChangeOpportunityOwner,
                NameCompetitors,
                WinOpportunity,
                LoseOpportunity,
                ReopenOpportunity,
                RetractOpportunity {}
