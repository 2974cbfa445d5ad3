package dev.annals.query.pipeline;

import dev.annals.api.DomainEvent;
import dev.annals.api.RecordedEvent;
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
import dev.annals.api.opportunity.OpportunityWon;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import dev.annals.query.pipeline.Deal.Closing;
import dev.annals.query.pipeline.Deal.Judgement;
import dev.annals.query.pipeline.Deal.Opening;
import dev.annals.query.pipeline.Deal.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deals with their stage history, by effective time. */
final class OpportunityFold implements Fold<Deal> {
    @Override
    public String table() {
        return "opportunity";
    }

    @Override
    public Class<Deal> stateType() {
        return Deal.class;
    }

    @Override
    public List<Column<Deal>> columns() {
        return DealColumns.ALL;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(OpportunityEvent.class);
    }

    @Override
    public @Nullable Deal apply(@Nullable Deal before, RecordedEvent event) {
        OpportunityEvent payload = (OpportunityEvent) event.payload();
        if (payload instanceof OpportunityOpened opened) {
            return open(opened, event);
        }
        if (payload instanceof OpportunityRetracted) {
            return null;
        }
        return change(Objects.requireNonNull(before), payload, event.occurredAt())
                .toldAt(event.recordedAt());
    }

    private static Deal change(Deal deal, OpportunityEvent payload, Instant at) {
        return switch (payload) {
            case OpportunityMoved e ->
                deal.inStage(e.stage(), at)
                        .judged(new Judgement(
                                e.probability(), e.category(), deal.judgement().overridden()));
            case AmountChanged e -> deal.worth(e.amount());
            case ExpectedCloseChanged e -> deal.expectedOn(e.expectedClose());
            case ForecastCategoryChanged e ->
                deal.judged(new Judgement(deal.judgement().probability(), e.category(), e.overridden()));
            case NextStepPlanned e -> deal.planned(new Plan(e.nextStep(), e.nextStepDueOn()));
            case OpportunityOwnerChanged e -> deal.ownedBy(e.ownerId());
            case CompetitorsNamed e -> deal.against(e.competitors());
            case OpportunityWon e -> deal.worth(e.amount()).closed(new Closing(true, e.closedOn(), at, null, null));
            case OpportunityLost e -> deal.closed(new Closing(false, e.closedOn(), at, e.reason(), e.competitor()));
            case OpportunityReopened e -> deal.reopened(e.reason(), at);
            case OpportunityOpened _, OpportunityRetracted _ -> deal;
        };
    }

    private static Deal open(OpportunityOpened e, RecordedEvent event) {
        return new Deal(
                new Opening(
                        e.id(),
                        e.customerId(),
                        e.name(),
                        e.pipelineId(),
                        e.source(),
                        e.campaignId(),
                        e.products(),
                        event.recordedAt()),
                new Judgement(e.probability(), e.category(), false),
                e.amount(),
                e.expectedClose(),
                e.ownerId(),
                e.competitors(),
                new Plan(null, null),
                null,
                null,
                List.of(Stay.begun(e.stage(), event.occurredAt())),
                event.recordedAt());
    }
}
