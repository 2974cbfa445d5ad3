package dev.annals.command.opportunity;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.Money;
import dev.annals.api.Refused;
import dev.annals.api.opportunity.AmountChanged;
import dev.annals.api.opportunity.ChangeAmount;
import dev.annals.api.opportunity.ChangeExpectedClose;
import dev.annals.api.opportunity.ChangeForecastCategory;
import dev.annals.api.opportunity.ChangeOpportunityOwner;
import dev.annals.api.opportunity.CompetitorsNamed;
import dev.annals.api.opportunity.ExpectedCloseChanged;
import dev.annals.api.opportunity.ForecastCategoryChanged;
import dev.annals.api.opportunity.LoseOpportunity;
import dev.annals.api.opportunity.MoveOpportunity;
import dev.annals.api.opportunity.NameCompetitors;
import dev.annals.api.opportunity.NextStepPlanned;
import dev.annals.api.opportunity.OpenOpportunity;
import dev.annals.api.opportunity.OpportunityLost;
import dev.annals.api.opportunity.OpportunityMoved;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.opportunity.OpportunityOwnerChanged;
import dev.annals.api.opportunity.OpportunityRefusal;
import dev.annals.api.opportunity.OpportunityReopened;
import dev.annals.api.opportunity.OpportunityRetracted;
import dev.annals.api.opportunity.OpportunityState;
import dev.annals.api.opportunity.OpportunityWon;
import dev.annals.api.opportunity.PlanNextStep;
import dev.annals.api.opportunity.ReopenOpportunity;
import dev.annals.api.opportunity.RetractOpportunity;
import dev.annals.api.opportunity.WinOpportunity;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.api.pipeline.Stage;
import dev.annals.command.aggregate.CompanyTime;
import dev.annals.command.aggregate.EventSourced;
import dev.annals.command.lookup.References;
import dev.annals.command.pipeline.PipelineDefinition;
import dev.annals.command.pipeline.PipelineDefinitions;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * One possible sale. It moves through the stages of its pipeline until it is won or lost; then it
 * refuses every change, its owner's included, so that what was decided stays credited to whoever
 * decided it, until it is reopened. A category that its owner chose outlives moves between stages.
 */
@AggregateRoot(type = "opportunity")
final class Opportunity extends EventSourced<Deal> {
    Opportunity() {
        super(new Deal());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OpenOpportunity command, References references, PipelineDefinitions pipelines) {
        if (state().exists()) {
            isRepeated(opened(command, stageOfThen(command)));
            return;
        }
        references.requireCustomer(command.customerId());
        references.requireOwner(command.ownerId());
        references.requirePipeline(pipelineOf(command));
        references.requireCampaign("/campaignId", command.campaignId());
        record(opened(command, stageToOpenIn(command, pipelines)));
    }

    @CommandHandler
    void handle(MoveOpportunity command, PipelineDefinitions pipelines) {
        requireOpen();
        PipelineDefinition pipeline = definition(pipelines, state().pipelineId);
        Stage stage = pipeline.stage(command.stage())
                .orElseThrow(() -> Refused.at("/stage", OpportunityRefusal.UNKNOWN_STAGE));
        Refused.unless(pipeline.allowsMove(state().stage, stage.name()), OpportunityRefusal.MOVE_NOT_ALLOWED);
        BigDecimal probability = Objects.requireNonNullElse(command.probability(), stage.probability());
        if (!isAt(stage, probability)) {
            ForecastCategory category = state().categoryOverridden ? state().category : stage.category();
            record(new OpportunityMoved(command.id(), stage.name(), probability, category));
        }
    }

    @CommandHandler
    void handle(ChangeAmount command) {
        requireOpen();
        requireSameCurrency(command.amount());
        if (!command.amount().equals(state().amount)) {
            record(new AmountChanged(command.id(), command.amount()));
        }
    }

    @CommandHandler
    void handle(ChangeExpectedClose command) {
        requireOpen();
        if (!command.date().equals(state().expectedClose)) {
            record(new ExpectedCloseChanged(command.id(), command.date()));
        }
    }

    @CommandHandler
    void handle(ChangeForecastCategory command, PipelineDefinitions pipelines) {
        requireOpen();
        ForecastCategory wished = command.category();
        if (wished == ForecastCategory.CLOSED) {
            throw Refused.at("/category", OpportunityRefusal.CATEGORY_IS_FOR_CLOSED);
        }
        boolean overridden = wished != null;
        if (!overridden && !state().categoryOverridden) {
            return;
        }
        ForecastCategory category = wished != null ? wished : categoryOfStage(pipelines);
        if (category != state().category || overridden != state().categoryOverridden) {
            record(new ForecastCategoryChanged(command.id(), category, overridden));
        }
    }

    @CommandHandler
    void handle(PlanNextStep command) {
        requireOpen();
        if (!Objects.equals(command.nextStep(), state().nextStep)
                || !Objects.equals(command.dueOn(), state().nextStepDueOn)) {
            record(new NextStepPlanned(command.id(), state().customerId, command.nextStep(), command.dueOn()));
        }
    }

    @CommandHandler
    void handle(ChangeOpportunityOwner command, References references) {
        requireOpen();
        if (!Objects.equals(command.ownerId(), state().ownerId)) {
            references.requireOwner(command.ownerId());
            record(new OpportunityOwnerChanged(command.id(), command.ownerId()));
        }
    }

    @CommandHandler
    void handle(NameCompetitors command) {
        requireOpen();
        if (!command.competitors().equals(state().competitors)) {
            record(new CompetitorsNamed(command.id(), command.competitors()));
        }
    }

    @CommandHandler
    void handle(WinOpportunity command, CompanyTime time, MetaData metaData) {
        requireNotRetracted();
        Money amount = Objects.requireNonNullElse(command.amount(), state().amount);
        if (state().state == OpportunityState.WON && amount.equals(state().amount)) {
            return;
        }
        requireOpen();
        requireSameCurrency(amount);
        record(new OpportunityWon(command.id(), amount, time.effectiveDate(metaData)));
    }

    @CommandHandler
    void handle(LoseOpportunity command, CompanyTime time, MetaData metaData) {
        requireNotRetracted();
        if (state().state == OpportunityState.LOST
                && command.reason().equals(state().lostBecause)
                && Objects.equals(command.competitor(), state().lostTo)) {
            return;
        }
        requireOpen();
        record(new OpportunityLost(
                command.id(),
                state().customerId,
                command.reason(),
                command.competitor(),
                time.effectiveDate(metaData)));
    }

    @CommandHandler
    void handle(ReopenOpportunity command) {
        requireNotRetracted();
        Refused.unless(state().state != OpportunityState.OPEN, OpportunityRefusal.NOT_CLOSED);
        record(new OpportunityReopened(command.id(), state().customerId, command.reason()));
    }

    @CommandHandler
    void handle(RetractOpportunity command) {
        if (!state().isRetracted()) {
            record(new OpportunityRetracted(command.id()));
        }
    }

    private void requireOpen() {
        requireNotRetracted();
        Refused.unless(state().state == OpportunityState.OPEN, OpportunityRefusal.ALREADY_CLOSED);
    }

    private void requireSameCurrency(Money amount) {
        if (!amount.currency().equals(state().amount.currency())) {
            throw Refused.at("/amount/currency", OpportunityRefusal.CURRENCY_CHANGED);
        }
    }

    private boolean isAt(Stage stage, BigDecimal probability) {
        return stage.name().equals(state().stage) && probability.compareTo(state().probability) == 0;
    }

    /** Of a stage that is gone nobody knows the category any more, so the deal keeps the one it has. */
    private ForecastCategory categoryOfStage(PipelineDefinitions pipelines) {
        return definition(pipelines, state().pipelineId)
                .stage(state().stage)
                .map(Stage::category)
                .orElse(state().category);
    }

    /** The pipeline may have changed since: a repeated wish is measured by the stage of then. */
    private Stage stageOfThen(OpenOpportunity command) {
        Stage then = state().openedIn;
        String named = Objects.requireNonNullElse(command.stage(), then.name());
        return new Stage(named, then.probability(), then.category());
    }

    private static Stage stageToOpenIn(OpenOpportunity command, PipelineDefinitions pipelines) {
        PipelineDefinition pipeline = definition(pipelines, pipelineOf(command));
        return command.stage() == null
                ? pipeline.firstStage()
                : pipeline.stage(command.stage())
                        .orElseThrow(() -> Refused.at("/stage", OpportunityRefusal.UNKNOWN_STAGE));
    }

    private static PipelineDefinition definition(PipelineDefinitions pipelines, UUID pipelineId) {
        return pipelines
                .find(pipelineId)
                .orElseThrow(() -> Refused.at("/pipelineId", OpportunityRefusal.UNKNOWN_PIPELINE));
    }

    private static UUID pipelineOf(OpenOpportunity command) {
        return Objects.requireNonNullElse(command.pipelineId(), Pipelines.DEFAULT);
    }

    private static OpportunityOpened opened(OpenOpportunity command, Stage stage) {
        return new OpportunityOpened(
                command.id(),
                command.customerId(),
                command.name(),
                command.amount(),
                command.expectedClose(),
                pipelineOf(command),
                stage.name(),
                stage.probability(),
                stage.category(),
                command.ownerId(),
                command.source(),
                command.campaignId(),
                command.competitors(),
                command.products());
    }
}
