package dev.annals.server.opportunity;

import dev.annals.api.opportunity.ChangeAmount;
import dev.annals.api.opportunity.ChangeExpectedClose;
import dev.annals.api.opportunity.ChangeForecastCategory;
import dev.annals.api.opportunity.ChangeOpportunityOwner;
import dev.annals.api.opportunity.LoseOpportunity;
import dev.annals.api.opportunity.MoveOpportunity;
import dev.annals.api.opportunity.NameCompetitors;
import dev.annals.api.opportunity.OpenOpportunity;
import dev.annals.api.opportunity.PlanNextStep;
import dev.annals.api.opportunity.ReopenOpportunity;
import dev.annals.api.opportunity.RetractOpportunity;
import dev.annals.api.opportunity.WinOpportunity;
import dev.annals.server.http.Changes;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One method per wish that an opportunity can be told. */
@RestController
@RequestMapping(Resource.BASE + "/opportunities")
@Tag(name = "Opportunities")
class OpportunityIntents {
    private final Changes changes;

    OpportunityIntents(Changes changes) {
        this.changes = changes;
    }

    @PostMapping
    @Operation(summary = "A possible sale has come up")
    ResponseEntity<Object> open(Intent<OpenOpportunity> intent) {
        return changes.create(intent, OpportunityReads.OPPORTUNITY);
    }

    @PostMapping("/{id}/stage")
    @Operation(summary = "Move the deal to another stage")
    ResponseEntity<Object> move(Intent<MoveOpportunity> intent) {
        return changes.change(intent, OpportunityReads.OPPORTUNITY);
    }

    @PostMapping("/{id}/amount")
    @Operation(summary = "The deal would bring another amount")
    ResponseEntity<Object> changeAmount(Intent<ChangeAmount> intent) {
        return changes.change(intent, OpportunityReads.OPPORTUNITY);
    }

    @PostMapping("/{id}/expected-close")
    @Operation(summary = "The deal will be decided on another day")
    ResponseEntity<Object> changeExpectedClose(Intent<ChangeExpectedClose> intent) {
        return changes.change(intent, OpportunityReads.OPPORTUNITY);
    }

    @PostMapping("/{id}/forecast-category")
    @Operation(summary = "Judge the deal differently from its stage")
    ResponseEntity<Object> changeForecastCategory(Intent<ChangeForecastCategory> intent) {
        return changes.change(intent, OpportunityReads.OPPORTUNITY);
    }

    @PostMapping("/{id}/next-step")
    @Operation(summary = "Say what is to be done next for the deal")
    ResponseEntity<Object> planNextStep(Intent<PlanNextStep> intent) {
        return changes.change(intent, OpportunityReads.OPPORTUNITY);
    }

    @PostMapping("/{id}/owner")
    @Operation(summary = "Another user works on the deal")
    ResponseEntity<Object> changeOwner(Intent<ChangeOpportunityOwner> intent) {
        return changes.change(intent, OpportunityReads.OPPORTUNITY);
    }

    @PostMapping("/{id}/competitors")
    @Operation(summary = "Say who else is in for the deal")
    ResponseEntity<Object> nameCompetitors(Intent<NameCompetitors> intent) {
        return changes.change(intent, OpportunityReads.OPPORTUNITY);
    }

    @PostMapping("/{id}/win")
    @Operation(summary = "The customer buys")
    ResponseEntity<Object> win(Intent<WinOpportunity> intent) {
        return changes.change(intent, OpportunityReads.OPPORTUNITY);
    }

    @PostMapping("/{id}/lose")
    @Operation(summary = "The customer does not buy; a reason is required")
    ResponseEntity<Object> lose(Intent<LoseOpportunity> intent) {
        return changes.change(intent, OpportunityReads.OPPORTUNITY);
    }

    @PostMapping("/{id}/reopen")
    @Operation(summary = "A won or lost deal is open again")
    ResponseEntity<Object> reopen(Intent<ReopenOpportunity> intent) {
        return changes.change(intent, OpportunityReads.OPPORTUNITY);
    }

    @PostMapping("/{id}/retraction")
    @Operation(summary = "Withdraw a deal that was recorded by mistake")
    ResponseEntity<Object> retract(Intent<RetractOpportunity> intent) {
        return changes.change(intent, OpportunityReads.OPPORTUNITY);
    }
}
