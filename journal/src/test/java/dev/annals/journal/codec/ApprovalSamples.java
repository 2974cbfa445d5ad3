package dev.annals.journal.codec;

import dev.annals.api.DomainEvent;
import dev.annals.api.approval.ApprovableCommand;
import dev.annals.api.approval.ApprovalCarriedOut;
import dev.annals.api.approval.ApprovalExpired;
import dev.annals.api.approval.ApprovalFailed;
import dev.annals.api.approval.ApprovalGranted;
import dev.annals.api.approval.ApprovalRefused;
import dev.annals.api.approval.ApprovalRequested;
import dev.annals.api.approval.ApprovalRule;
import dev.annals.api.approval.ApprovalRules;
import dev.annals.api.approval.ApprovalRulesChanged;
import dev.annals.api.approval.ApprovalWithdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** One event of each kind of the rules of approval and of approvals, as full as it can be. */
final class ApprovalSamples {
    private static final UUID APPROVAL = UUID.fromString("01920000-0000-7000-8000-000000000046");
    private static final String USER = "01920000-0000-7000-8000-000000000007";
    private static final String OTHER = "01920000-0000-7000-8000-000000000008";

    private ApprovalSamples() {}

    static Stream<DomainEvent> all(Instant moment) {
        return Stream.of(
                new ApprovalRulesChanged(
                        ApprovalRules.ID,
                        List.of(
                                new ApprovalRule(ApprovableCommand.GRANT_ROLE, Duration.ofHours(36)),
                                new ApprovalRule(ApprovableCommand.CHANGE_APPROVAL_RULES, null))),
                new ApprovalRequested(
                        APPROVAL,
                        ApprovableCommand.GRANT_ROLE,
                        Map.of("id", USER, "role", "AUDITOR", "until", "2027-01-01T00:00:00Z"),
                        "user:" + USER,
                        OTHER,
                        USER,
                        moment,
                        3L,
                        moment),
                new ApprovalGranted(APPROVAL, OTHER),
                new ApprovalRefused(APPROVAL, OTHER, "Not needed"),
                new ApprovalWithdrawn(APPROVAL),
                new ApprovalExpired(APPROVAL),
                new ApprovalCarriedOut(APPROVAL, 4),
                new ApprovalFailed(APPROVAL, "STALE_VERSION"));
    }
}
