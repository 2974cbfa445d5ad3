package dev.annals.server.imports.undo;

import dev.annals.api.Command;
import dev.annals.api.DomainEvent;
import dev.annals.api.RecordedEvent;
import dev.annals.api.opportunity.ChangeForecastCategory;
import dev.annals.api.opportunity.ForecastCategoryChanged;
import dev.annals.api.opportunity.LoseOpportunity;
import dev.annals.api.opportunity.MoveOpportunity;
import dev.annals.api.opportunity.NextStepPlanned;
import dev.annals.api.opportunity.OpportunityLost;
import dev.annals.api.opportunity.OpportunityMoved;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.opportunity.OpportunityReopened;
import dev.annals.api.opportunity.OpportunityWon;
import dev.annals.api.opportunity.PlanNextStep;
import dev.annals.api.opportunity.ReopenOpportunity;
import dev.annals.api.opportunity.WinOpportunity;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.imports.mapping.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a deal its former stage, category, next step and fields, reopened for it and closed again as it was. */
final class DealReversal implements Reversal {
    private final UUID id;
    private final FieldReversal fields;
    private final Former<Place> place = new Former<>();
    private final Former<ForecastCategory> chosenCategory = new Former<>();
    private final Former<NextStepPlanned> nextStep = new Former<>();
    private final Former<Outcome> outcome = new Former<>();

    /** Where it stands: a chance that its owner gave it goes with the stage. */
    private record Place(String stage, BigDecimal probability) {}

    /** How it was closed, and when. */
    private record Outcome(DomainEvent closed, Instant at) {}

    DealReversal(UUID id) {
        this.id = id;
        this.fields = new FieldReversal(Entity.OPPORTUNITY, id);
    }

    @Override
    public void on(RecordedEvent event, boolean ours) {
        switch (event.payload()) {
            case OpportunityOpened e -> {
                place.becomes(new Place(e.stage(), e.probability()), ours);
                fields.on(event, ours);
            }
            case OpportunityMoved e -> place.becomes(new Place(e.stage(), e.probability()), ours);
            case ForecastCategoryChanged e -> chosenCategory.becomes(e.overridden() ? e.category() : null, ours);
            case NextStepPlanned e ->
                nextStep.becomes(e.nextStep() == null && e.nextStepDueOn() == null ? null : e, ours);
            case OpportunityWon e -> {
                outcome.becomes(new Outcome(e, event.occurredAt()), ours);
                fields.field("amount", e.amount(), ours);
            }
            case OpportunityLost e -> outcome.becomes(new Outcome(e, event.occurredAt()), ours);
            case OpportunityReopened _ -> outcome.becomes(null, ours);
            default -> fields.on(event, ours);
        }
    }

    @Override
    public List<Wish> wishes() {
        List<Wish> former = formerValues();
        boolean reopens = outcome.isTouched() && outcome.now() != null && (outcome.isChanged() || !former.isEmpty());
        List<Wish> wishes = new ArrayList<>();
        if (reopens) {
            wishes.add(Undo.wish(new ReopenOpportunity(id, "Import undone")));
        }
        wishes.addAll(former);
        Outcome before = outcome.before();
        if (before != null && (reopens || outcome.now() == null)) {
            wishes.add(Undo.wish(again(before.closed()), before.at()));
        }
        return wishes;
    }

    private List<Wish> formerValues() {
        List<Wish> wishes = new ArrayList<>();
        Place stood = place.before();
        if (place.isChanged() && stood != null) {
            wishes.add(Undo.wish(new MoveOpportunity(id, stood.stage(), stood.probability())));
        }
        if (chosenCategory.isChanged()) {
            wishes.add(Undo.wish(new ChangeForecastCategory(id, chosenCategory.before())));
        }
        if (nextStep.isChanged()) {
            wishes.add(Undo.wish(planned(nextStep.before())));
        }
        wishes.addAll(fields.wishes());
        return wishes;
    }

    private Command planned(@Nullable NextStepPlanned before) {
        return before == null
                ? new PlanNextStep(id, null, null)
                : new PlanNextStep(id, before.nextStep(), before.nextStepDueOn());
    }

    private Command again(DomainEvent closed) {
        return switch (closed) {
            case OpportunityLost lost -> new LoseOpportunity(id, lost.reason(), lost.competitor());
            case OpportunityWon won -> new WinOpportunity(id, won.amount());
            default -> throw new IllegalStateException(closed.getClass().getName());
        };
    }
}
