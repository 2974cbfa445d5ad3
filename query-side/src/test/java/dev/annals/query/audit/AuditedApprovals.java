package dev.annals.query.audit;

import static dev.annals.query.audit.AuditedEvents.ID;
import static dev.annals.query.audit.AuditedEvents.after;
import static dev.annals.query.audit.AuditedEvents.first;

import dev.annals.api.approval.ApprovableCommand;
import dev.annals.api.approval.ApprovalCarriedOut;
import dev.annals.api.approval.ApprovalExpired;
import dev.annals.api.approval.ApprovalFailed;
import dev.annals.api.approval.ApprovalGranted;
import dev.annals.api.approval.ApprovalRefused;
import dev.annals.api.approval.ApprovalRequested;
import dev.annals.api.approval.ApprovalRule;
import dev.annals.api.approval.ApprovalRulesChanged;
import dev.annals.api.approval.ApprovalWithdrawn;
import dev.annals.query.audit.AuditedEvents.Example;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The examples about the rules of approval and about approvals. */
final class AuditedApprovals {
    private static final ApprovalRulesChanged RULES =
            new ApprovalRulesChanged(ID, List.of(new ApprovalRule(ApprovableCommand.GRANT_ROLE, Duration.ofHours(1))));
    private static final ApprovalRequested REQUESTED = new ApprovalRequested(
            ID,
            ApprovableCommand.GRANT_ROLE,
            Map.of("role", "ANALYST"),
            "user:u",
            "ann",
            null,
            null,
            2L,
            Instant.parse("2026-03-02T00:00:00Z"));
    private static final ApprovalGranted GRANTED = new ApprovalGranted(ID, "ben");

    static final List<Example> ALL = List.of(
            first(RULES, "commands: null -> [{\"command\":\"GRANT_ROLE\",\"expiresAfter\":\"PT1H\"}]"),
            first(
                    REQUESTED,
                    "command: null -> \"GRANT_ROLE\"",
                    "body: null -> {\"role\":\"ANALYST\"}",
                    "entity: null -> \"user:u\"",
                    "requestedBy: null -> \"ann\"",
                    "expectedVersion: null -> 2",
                    "expiresAt: null -> \"2026-03-02T00:00:00Z\"",
                    "state: null -> \"REQUESTED\""),
            after(REQUESTED, GRANTED, "decidedBy: null -> \"ben\"", "state: \"REQUESTED\" -> \"GRANTED\""),
            after(
                    REQUESTED,
                    new ApprovalRefused(ID, "ben", "Not needed"),
                    "decidedBy: null -> \"ben\"",
                    "refusedBecause: null -> \"Not needed\"",
                    "state: \"REQUESTED\" -> \"REFUSED\""),
            after(REQUESTED, new ApprovalWithdrawn(ID), "state: \"REQUESTED\" -> \"WITHDRAWN\""),
            after(REQUESTED, new ApprovalExpired(ID), "state: \"REQUESTED\" -> \"EXPIRED\""),
            after(
                    List.of(REQUESTED, GRANTED),
                    new ApprovalCarriedOut(ID, 3),
                    "entityVersion: null -> 3",
                    "state: \"GRANTED\" -> \"CARRIED_OUT\""),
            after(
                    List.of(REQUESTED, GRANTED),
                    new ApprovalFailed(ID, "RETRACTED"),
                    "failure: null -> \"RETRACTED\"",
                    "state: \"GRANTED\" -> \"FAILED\""));

    private AuditedApprovals() {}
}
