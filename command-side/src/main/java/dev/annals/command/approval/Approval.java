package dev.annals.command.approval;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.MetaKeys;
import dev.annals.api.Refused;
import dev.annals.api.approval.ApprovalCarriedOut;
import dev.annals.api.approval.ApprovalExpired;
import dev.annals.api.approval.ApprovalFailed;
import dev.annals.api.approval.ApprovalGranted;
import dev.annals.api.approval.ApprovalRefusal;
import dev.annals.api.approval.ApprovalRefused;
import dev.annals.api.approval.ApprovalRequested;
import dev.annals.api.approval.ApprovalState;
import dev.annals.api.approval.ApprovalWithdrawn;
import dev.annals.api.approval.ExpireApproval;
import dev.annals.api.approval.GrantApproval;
import dev.annals.api.approval.NoteCarriedOut;
import dev.annals.api.approval.NoteFailure;
import dev.annals.api.approval.RefuseApproval;
import dev.annals.api.approval.RequestApproval;
import dev.annals.api.approval.WithdrawApproval;
import dev.annals.command.aggregate.Circumstances;
import dev.annals.command.aggregate.CompanyTime;
import dev.annals.command.aggregate.EventSourced;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A wish that waits for a second person: requested, then granted, refused, withdrawn or expired, and after a grant carried
 * out or failed. Whether it is too late is judged by the clock and never by what a request says that the time was.
 */
@AggregateRoot(type = "approval")
final class Approval extends EventSourced<ApprovalProgress> {
    Approval() {
        super(new ApprovalProgress());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RequestApproval command, MetaData told) {
        ApprovalRequested requested = new ApprovalRequested(
                command.id(),
                command.command(),
                command.body(),
                command.entity(),
                Circumstances.actor(told),
                onBehalfOf(told),
                command.occurredAt(),
                command.expectedVersion(),
                command.expiresAt());
        if (!isRepeated(requested)) {
            record(requested);
        }
    }

    @CommandHandler
    void handle(GrantApproval command, MetaData told, CompanyTime time) {
        if (isDecidedAlready(told, ApprovalState.GRANTED)) {
            return;
        }
        requireSecondPerson(told, time);
        record(new ApprovalGranted(command.id(), Circumstances.actor(told)));
    }

    @CommandHandler
    void handle(RefuseApproval command, MetaData told, CompanyTime time) {
        if (isDecidedAlready(told, ApprovalState.REFUSED)) {
            return;
        }
        requireSecondPerson(told, time);
        record(new ApprovalRefused(command.id(), Circumstances.actor(told), command.reason()));
    }

    @CommandHandler
    void handle(WithdrawApproval command, MetaData told, CompanyTime time) {
        Refused.unless(state().isWishOf(Circumstances.actor(told)), ApprovalRefusal.NOT_OWN_REQUEST);
        if (state().state != ApprovalState.WITHDRAWN) {
            requireOpen(time.clock().instant());
            record(new ApprovalWithdrawn(command.id()));
        }
    }

    @CommandHandler
    void handle(ExpireApproval command, MetaData told, CompanyTime time) {
        if (state().state == ApprovalState.REQUESTED
                && state().isLate(time.clock().instant())) {
            record(new ApprovalExpired(command.id()), state().expiresAt, told);
        }
    }

    @CommandHandler
    void handle(NoteCarriedOut command) {
        if (state().state == ApprovalState.GRANTED) {
            record(new ApprovalCarriedOut(command.id(), command.version()));
        }
    }

    @CommandHandler
    void handle(NoteFailure command) {
        if (state().state == ApprovalState.GRANTED) {
            record(new ApprovalFailed(command.id(), command.code()));
        }
    }

    /** By the same person in the same way: told again. */
    private boolean isDecidedAlready(MetaData told, ApprovalState how) {
        return state().decision == how && Circumstances.actor(told).equals(state().decidedBy);
    }

    private void requireSecondPerson(MetaData told, CompanyTime time) {
        boolean isFirst = state().isWishOf(Circumstances.actor(told)) || state().isWishOf(onBehalfOf(told));
        Refused.unless(!isFirst, ApprovalRefusal.OWN_REQUEST);
        requireOpen(time.clock().instant());
    }

    private void requireOpen(Instant now) {
        Refused.unless(state().state != ApprovalState.EXPIRED, ApprovalRefusal.APPROVAL_EXPIRED);
        Refused.unless(state().state == ApprovalState.REQUESTED, ApprovalRefusal.APPROVAL_DECIDED);
        Refused.unless(!state().isLate(now), ApprovalRefusal.APPROVAL_EXPIRED);
    }

    private static @Nullable String onBehalfOf(MetaData told) {
        return (String) told.get(MetaKeys.ON_BEHALF_OF);
    }
}
