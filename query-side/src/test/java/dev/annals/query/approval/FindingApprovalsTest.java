package dev.annals.query.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.MetaKeys;
import dev.annals.api.access.Role;
import dev.annals.api.approval.ApprovableCommand;
import dev.annals.api.approval.ApprovalCarriedOut;
import dev.annals.api.approval.ApprovalExpired;
import dev.annals.api.approval.ApprovalGranted;
import dev.annals.api.approval.ApprovalRequested;
import dev.annals.api.approval.ApprovalRule;
import dev.annals.api.approval.ApprovalRules;
import dev.annals.api.approval.ApprovalRulesChanged;
import dev.annals.api.approval.ApprovalRulesView;
import dev.annals.api.approval.ApprovalState;
import dev.annals.api.approval.ApprovalView;
import dev.annals.api.approval.FindApprovals;
import dev.annals.api.approval.FindUnfinishedApprovals;
import dev.annals.api.approval.GetApproval;
import dev.annals.api.approval.GetApprovalRules;
import dev.annals.api.audit.AuditChange;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.user.UserAdded;
import dev.annals.query.audit.AuditReadModel;
import dev.annals.query.testing.MemoryJournal;
import dev.annals.query.testing.ReadModelFixture;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FindingApprovalsTest {
    private static final UUID APPROVAL = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final UUID USER = new UUID(1, 3);
    private static final Instant START = MemoryJournal.START;
    private static final Instant LATER = START.plus(Duration.ofHours(2));

    private final ReadModelFixture fixture = new ReadModelFixture(new ApprovalReadModel(), new AuditReadModel());
    private Instant now = START.plus(Duration.ofHours(1));

    @Test
    void before_anybody_says_anything_no_command_waits() {
        fixture.given(new UserAdded(USER, "Ann", null, null, null, null));
        assertThat(queries().handle(new GetApprovalRules(AsOf.NOW)).body()).isEqualTo(ApprovalRulesView.NONE);
        ApprovalRule grants = new ApprovalRule(ApprovableCommand.GRANT_ROLE, null);
        fixture.given(new ApprovalRulesChanged(ApprovalRules.ID, List.of(grants)));
        assertThat(queries().handle(new GetApprovalRules(AsOf.NOW)).body())
                .isEqualTo(new ApprovalRulesView(ApprovalRules.ID, 1, List.of(grants), fixture.journal.recordedAt(2)));
        assertThat(queries()
                        .handle(new GetApprovalRules(new AsOf.AtPosition(1)))
                        .body()
                        .commands())
                .isEmpty();
    }

    @Test
    void what_waits_says_what_would_change_and_who_wants_it_why() {
        fixture.given(requested(APPROVAL, LATER), Map.of(MetaKeys.REASON, "Reports"));
        ApprovalView view = one(AsOf.NOW);
        assertThat(view.state()).isEqualTo(ApprovalState.REQUESTED);
        assertThat(view.reason()).isEqualTo("Reports");
        assertThat(view.requestedBy()).isEqualTo("ann");
        assertThat(view.changes()).contains(new AuditChange("roles/" + Role.ANALYST + "/granted", null, true));
    }

    @Test
    void it_is_as_it_was_at_each_moment() {
        fixture.given(requested(APPROVAL, LATER), Map.of());
        fixture.given(new ApprovalGranted(APPROVAL, "ben"), Map.of());
        fixture.given(new ApprovalCarriedOut(APPROVAL, 2), Map.of());
        assertThat(one(new AsOf.AtPosition(1)).state()).isEqualTo(ApprovalState.REQUESTED);
        assertThat(one(new AsOf.AtPosition(2)).decidedBy()).isEqualTo("ben");
        assertThat(one(AsOf.NOW).state()).isEqualTo(ApprovalState.CARRIED_OUT);
        assertThat(one(AsOf.NOW).entityVersion()).isEqualTo(2);
        assertThat(one(AsOf.NOW).changes()).isNull();
    }

    @Test
    void what_nobody_decided_in_time_is_expired_before_anybody_records_it() {
        fixture.given(requested(APPROVAL, LATER), Map.of());
        fixture.given(requested(OTHER, LATER.plusSeconds(1)), Map.of());
        now = LATER;
        assertThat(one(AsOf.NOW).state()).isEqualTo(ApprovalState.EXPIRED);
        assertThat(one(AsOf.NOW).changes()).isNull();
        assertThat(found("EXPIRED")).containsExactly(APPROVAL);
        assertThat(found("REQUESTED")).containsExactly(OTHER);
        assertThat(one(new AsOf.AtPosition(2)).state()).isEqualTo(ApprovalState.REQUESTED);
        fixture.given(new ApprovalExpired(APPROVAL), Map.of());
        assertThat(found("EXPIRED")).containsExactly(APPROVAL);
    }

    @Test
    void what_has_to_be_finished_is_what_was_left_half_way_or_is_too_late() {
        fixture.given(requested(APPROVAL, LATER), Map.of());
        fixture.given(requested(OTHER, LATER), Map.of());
        assertThat(unfinished(now)).isEmpty();
        fixture.given(new ApprovalGranted(APPROVAL, "ben"), Map.of());
        assertThat(unfinished(START)).isEmpty();
        assertThat(unfinished(now)).containsExactly(APPROVAL);
        now = LATER;
        assertThat(unfinished(now)).containsExactly(APPROVAL, OTHER);
        fixture.given(new ApprovalCarriedOut(APPROVAL, 2), Map.of());
        fixture.given(new ApprovalExpired(OTHER), Map.of());
        assertThat(unfinished(now)).isEmpty();
    }

    private List<UUID> unfinished(Instant grantedBefore) {
        return queries()
                .handle(new FindUnfinishedApprovals(grantedBefore, now, 10, AsOf.NOW))
                .body();
    }

    private ApprovalView one(AsOf asOf) {
        return queries().handle(new GetApproval(APPROVAL, asOf)).body();
    }

    private List<UUID> found(String state) {
        ListRequest request = new ListRequest(Map.of("state", List.of(state)), null, List.of(), 10, null, true);
        return queries().handle(new FindApprovals(request, AsOf.NOW)).body().items().stream()
                .map(ApprovalView::id)
                .toList();
    }

    private ApprovalQueries queries() {
        return new ApprovalQueries(fixture.worlds, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static ApprovalRequested requested(UUID id, Instant expiresAt) {
        return new ApprovalRequested(
                id,
                ApprovableCommand.GRANT_ROLE,
                Map.of("id", USER.toString(), "role", Role.ANALYST.name()),
                "user:" + USER,
                "ann",
                null,
                null,
                null,
                expiresAt);
    }

    @AfterEach
    void end() {
        fixture.close();
    }
}
