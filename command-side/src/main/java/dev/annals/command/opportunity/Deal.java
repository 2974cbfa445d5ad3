package dev.annals.command.opportunity;

import dev.annals.api.DomainEvent;
import dev.annals.api.Money;
import dev.annals.api.opportunity.AmountChanged;
import dev.annals.api.opportunity.CompetitorsNamed;
import dev.annals.api.opportunity.ExpectedCloseChanged;
import dev.annals.api.opportunity.ForecastCategoryChanged;
import dev.annals.api.opportunity.NextStepPlanned;
import dev.annals.api.opportunity.OpportunityEvent;
import dev.annals.api.opportunity.OpportunityLost;
import dev.annals.api.opportunity.OpportunityMoved;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.opportunity.OpportunityOwnerChanged;
import dev.annals.api.opportunity.OpportunityReopened;
import dev.annals.api.opportunity.OpportunityRetracted;
import dev.annals.api.opportunity.OpportunityState;
import dev.annals.api.opportunity.OpportunityWon;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.Stage;
import dev.annals.command.aggregate.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an opportunity's rules look at. Stage, probability and category stay while it is closed. */
@SuppressWarnings("NullAway.Init") // Filled by the first event.
final class Deal extends State {
    UUID customerId;
    UUID pipelineId;
    Stage openedIn;
    Money amount;
    LocalDate expectedClose;
    String stage;
    BigDecimal probability;
    ForecastCategory category;
    boolean categoryOverridden;

    @Nullable
    UUID ownerId;

    @Nullable
    String nextStep;

    @Nullable
    LocalDate nextStepDueOn;

    List<String> competitors = List.of();
    OpportunityState state = OpportunityState.OPEN;

    @Nullable
    String lostBecause;

    @Nullable
    String lostTo;

    @Override
    public int revision() {
        return 2;
    }

    @Override
    public UUID dataSubject(UUID id) {
        return customerId;
    }

    @Override
    public void apply(DomainEvent event) {
        switch ((OpportunityEvent) event) {
            case OpportunityOpened opened -> on(opened);
            case OpportunityMoved moved -> on(moved);
            case AmountChanged changed -> amount = changed.amount();
            case ExpectedCloseChanged changed -> expectedClose = changed.expectedClose();
            case ForecastCategoryChanged changed -> on(changed);
            case NextStepPlanned planned -> on(planned);
            case OpportunityOwnerChanged changed -> ownerId = changed.ownerId();
            case CompetitorsNamed named -> competitors = named.competitors();
            case OpportunityWon won -> on(won);
            case OpportunityLost lost -> on(lost);
            case OpportunityReopened reopened -> state = OpportunityState.OPEN;
            case OpportunityRetracted retracted -> retracted();
        }
    }

    private void on(OpportunityOpened event) {
        created(event);
        customerId = event.customerId();
        pipelineId = event.pipelineId();
        openedIn = new Stage(event.stage(), event.probability(), event.category());
        amount = event.amount();
        expectedClose = event.expectedClose();
        stage = event.stage();
        probability = event.probability();
        category = event.category();
        ownerId = event.ownerId();
        competitors = event.competitors();
    }

    private void on(OpportunityMoved event) {
        stage = event.stage();
        probability = event.probability();
        category = event.category();
    }

    private void on(ForecastCategoryChanged event) {
        category = event.category();
        categoryOverridden = event.overridden();
    }

    private void on(NextStepPlanned event) {
        nextStep = event.nextStep();
        nextStepDueOn = event.nextStepDueOn();
    }

    private void on(OpportunityWon event) {
        state = OpportunityState.WON;
        amount = event.amount();
    }

    private void on(OpportunityLost event) {
        state = OpportunityState.LOST;
        lostBecause = event.reason();
        lostTo = event.competitor();
    }
}
