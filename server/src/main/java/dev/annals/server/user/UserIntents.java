package dev.annals.server.user;

import dev.annals.api.user.AddUser;
import dev.annals.api.user.ChangeUserDetails;
import dev.annals.api.user.ChangeUserSkills;
import dev.annals.api.user.DisableUser;
import dev.annals.api.user.EnableUser;
import dev.annals.api.user.GrantRole;
import dev.annals.api.user.PlanAbsence;
import dev.annals.api.user.RemoveAbsence;
import dev.annals.api.user.RetractUser;
import dev.annals.api.user.RevokeRole;
import dev.annals.server.http.Changes;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One method per wish that a user can be told. */
@RestController
@RequestMapping(Resource.BASE + "/users")
@Tag(name = "Users")
class UserIntents {
    private final Changes changes;
    private final PortfolioTransfers transfers;

    UserIntents(Changes changes, PortfolioTransfers transfers) {
        this.changes = changes;
        this.transfers = transfers;
    }

    @PostMapping
    @Operation(summary = "Somebody works with Annals")
    ResponseEntity<Object> add(Intent<AddUser> intent) {
        return changes.create(intent, UserReads.USER);
    }

    @PostMapping("/{id}/details")
    @Operation(summary = "Correct a user's particulars")
    ResponseEntity<Object> changeDetails(Intent<ChangeUserDetails> intent) {
        return changes.change(intent, UserReads.USER);
    }

    @PostMapping("/{id}/skills")
    @Operation(summary = "What a user can do for customers, and in which languages")
    ResponseEntity<Object> changeSkills(Intent<ChangeUserSkills> intent) {
        return changes.change(intent, UserReads.USER);
    }

    @PostMapping("/{id}/absences")
    @Operation(
            summary = "A user does not work for some time",
            description = "From the one moment until before the other. No ticket goes to the user by itself meanwhile.")
    ResponseEntity<Object> planAbsence(Intent<PlanAbsence> intent) {
        return changes.change(intent, UserReads.USER);
    }

    @PostMapping("/{id}/absences/{absenceId}/removal")
    @Operation(summary = "The user works at that time after all")
    ResponseEntity<Object> removeAbsence(Intent<RemoveAbsence> intent) {
        return changes.change(intent, UserReads.USER);
    }

    @PostMapping("/{id}/roles")
    @Operation(
            summary = "Grant a user a role",
            description = "Until before a moment, or until it is revoked; an auditor always has an end. Granted again,"
                    + " the new end counts.")
    ResponseEntity<Object> grantRole(Intent<GrantRole> intent) {
        return changes.change(intent, UserReads.USER);
    }

    @PostMapping("/{id}/roles/revocation")
    @Operation(summary = "A user has a role no longer")
    ResponseEntity<Object> revokeRole(Intent<RevokeRole> intent) {
        return changes.change(intent, UserReads.USER);
    }

    @PostMapping("/{id}/disable")
    @Operation(
            summary = "A user must not come in any more",
            description = "At once, with whatever token; what they look after stays theirs.")
    ResponseEntity<Object> disable(Intent<DisableUser> intent) {
        return changes.change(intent, UserReads.USER);
    }

    @PostMapping("/{id}/enable")
    @Operation(summary = "A user who was disabled may come in again")
    ResponseEntity<Object> enable(Intent<EnableUser> intent) {
        return changes.change(intent, UserReads.USER);
    }

    @PostMapping("/{id}/retraction")
    @Operation(summary = "Withdraw a user who was added by mistake")
    ResponseEntity<Object> retract(Intent<RetractUser> intent) {
        return changes.change(intent, UserReads.USER);
    }

    @PostMapping("/{id}/portfolio-transfer")
    @Operation(summary = "Hand over everything that a user looks after: customers, open deals, tickets, campaigns")
    TransferReport transferPortfolio(Intent<PortfolioTransfer> intent) {
        return transfers.transfer(intent);
    }
}
