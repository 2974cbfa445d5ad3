package dev.annals.command.approval;

import static dev.annals.command.CommandSideFixture.NOW;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Command;
import dev.annals.api.CommonRefusal;
import dev.annals.api.DomainEvent;
import dev.annals.api.MetaKeys;
import dev.annals.api.approval.ApprovableCommand;
import dev.annals.api.approval.ApprovalCarriedOut;
import dev.annals.api.approval.ApprovalExpired;
import dev.annals.api.approval.ApprovalFailed;
import dev.annals.api.approval.ApprovalGranted;
import dev.annals.api.approval.ApprovalRefusal;
import dev.annals.api.approval.ApprovalRefused;
import dev.annals.api.approval.ApprovalRequested;
import dev.annals.api.approval.ApprovalWithdrawn;
import dev.annals.api.approval.ExpireApproval;
import dev.annals.api.approval.GrantApproval;
import dev.annals.api.approval.NoteCarriedOut;
import dev.annals.api.approval.NoteFailure;
import dev.annals.api.approval.RefuseApproval;
import dev.annals.api.approval.RequestApproval;
import dev.annals.api.approval.WithdrawApproval;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.MovableClock;
import dev.annals.command.Outcome;
import dev.annals.command.aggregate.Replays;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DecidingAsASecondPersonTest {
    private static final UUID APPROVAL = id(70);
    private static final Instant END = NOW.plus(Duration.ofHours(1));
    private static final String ENTITY = "user:" + OWNER;
    private static final Map<String, Object> BODY = Map.of("id", OWNER.toString(), "role", "ANALYST");
    private static final GrantApproval GRANT = new GrantApproval(APPROVAL);
    private static final RefuseApproval REFUSE = new RefuseApproval(APPROVAL, "Not needed");
    private static final WithdrawApproval WITHDRAW = new WithdrawApproval(APPROVAL);
    private static final ExpireApproval EXPIRE = new ExpireApproval(APPROVAL);

    private final MovableClock clock = new MovableClock();
    private final CommandSideFixture annals = CommandSideFixture.start(clock);

    @Test
    void a_wish_is_kept_with_who_wished_it_and_for_whom() {
        as("ann", "boss", request()).records(requested("ann", "boss"));
        as("ann", "boss", request()).recordsNothing().atVersion(1);
        as("eve", null, request()).isRefused(CommonRefusal.ID_IN_USE);
    }

    @Test
    void a_second_person_grants_once() {
        as("ann", null, request());
        as("ben", null, GRANT).records(new ApprovalGranted(APPROVAL, "ben"));
        as("ben", null, GRANT).recordsNothing().atVersion(2);
        as("eve", null, GRANT).isRefused(ApprovalRefusal.APPROVAL_DECIDED);
        as("ben", null, REFUSE).isRefused(ApprovalRefusal.APPROVAL_DECIDED);
        as("ann", null, WITHDRAW).isRefused(ApprovalRefusal.APPROVAL_DECIDED);
    }

    @Test
    void nobody_behind_a_wish_decides_about_it() {
        as("ann", "boss", request());
        for (Command decision : List.of(GRANT, REFUSE)) {
            as("ann", null, decision).isRefused(ApprovalRefusal.OWN_REQUEST);
            as("boss", null, decision).isRefused(ApprovalRefusal.OWN_REQUEST);
            as("ben", "ann", decision).isRefused(ApprovalRefusal.OWN_REQUEST);
            as("ben", "boss", decision).isRefused(ApprovalRefusal.OWN_REQUEST);
        }
        as("ben", "eve", GRANT).records(new ApprovalGranted(APPROVAL, "ben"));
    }

    @Test
    void a_second_person_refuses_with_a_reason() {
        as("ann", null, request());
        as("ben", null, REFUSE).records(new ApprovalRefused(APPROVAL, "ben", "Not needed"));
        as("ben", null, REFUSE).recordsNothing();
        as("eve", null, GRANT).isRefused(ApprovalRefusal.APPROVAL_DECIDED);
    }

    @Test
    void who_wished_it_may_withdraw_it_and_nobody_else() {
        as("ann", null, request());
        as("ben", null, WITHDRAW).isRefused(ApprovalRefusal.NOT_OWN_REQUEST);
        as("ann", null, WITHDRAW).records(new ApprovalWithdrawn(APPROVAL));
        as("ann", null, WITHDRAW).recordsNothing();
        as("ben", null, GRANT).isRefused(ApprovalRefusal.APPROVAL_DECIDED);
    }

    @Test
    void at_its_end_it_is_too_late_whether_that_is_recorded_or_not() {
        as("ann", null, request());
        as("system", null, EXPIRE).recordsNothing();
        clock.pass(Duration.ofHours(1));
        as("ben", null, GRANT).isRefused(ApprovalRefusal.APPROVAL_EXPIRED);
        as("ann", null, WITHDRAW).isRefused(ApprovalRefusal.APPROVAL_EXPIRED);
        as("system", null, EXPIRE).records(new ApprovalExpired(APPROVAL));
        assertThat(annals.lastMetadata(APPROVAL)).containsEntry(MetaKeys.OCCURRED_AT, END.toString());
        as("system", null, EXPIRE).recordsNothing();
        as("ben", null, GRANT).isRefused(ApprovalRefusal.APPROVAL_EXPIRED);
    }

    @Test
    void nobody_decides_in_time_afterwards_by_saying_that_it_was_earlier() {
        as("ann", null, request());
        clock.pass(Duration.ofHours(1));
        annals.when(GRANT, Map.of(MetaKeys.ACTOR, "ben", MetaKeys.OCCURRED_AT, NOW.toString()))
                .isRefused(ApprovalRefusal.APPROVAL_EXPIRED);
    }

    @Test
    void what_became_of_it_is_noted_once_and_only_after_a_grant() {
        as("ann", null, request());
        annals.when(new NoteCarriedOut(APPROVAL, 3)).recordsNothing();
        as("ben", null, GRANT);
        annals.when(new NoteCarriedOut(APPROVAL, 3)).records(new ApprovalCarriedOut(APPROVAL, 3));
        annals.when(new NoteCarriedOut(APPROVAL, 3)).recordsNothing();
        annals.when(new NoteFailure(APPROVAL, "RETRACTED")).recordsNothing();
        as("ben", null, GRANT).recordsNothing();
        as("system", null, EXPIRE).recordsNothing();
        Replays.allLeadToTheSameState(annals.events(APPROVAL), ApprovalProgress::new);
    }

    @Test
    void what_failed_is_never_carried_out() {
        as("ann", null, request());
        as("ben", null, GRANT);
        annals.when(new NoteFailure(APPROVAL, "RETRACTED")).records(new ApprovalFailed(APPROVAL, "RETRACTED"));
        annals.when(new NoteCarriedOut(APPROVAL, 3)).recordsNothing();
    }

    @AfterEach
    void end() {
        annals.close();
    }

    private Outcome as(String actor, @Nullable String onBehalfOf, Command command) {
        Map<String, String> told = new HashMap<>(Map.of(MetaKeys.ACTOR, actor));
        if (onBehalfOf != null) {
            told.put(MetaKeys.ON_BEHALF_OF, onBehalfOf);
        }
        return annals.when(command, told);
    }

    private static RequestApproval request() {
        return new RequestApproval(APPROVAL, ApprovableCommand.GRANT_ROLE, BODY, ENTITY, null, 1L, END);
    }

    private static DomainEvent requested(String by, @Nullable String onBehalfOf) {
        return new ApprovalRequested(
                APPROVAL, ApprovableCommand.GRANT_ROLE, BODY, ENTITY, by, onBehalfOf, null, 1L, END);
    }
}
