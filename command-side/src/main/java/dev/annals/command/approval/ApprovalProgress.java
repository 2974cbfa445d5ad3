package dev.annals.command.approval;

import dev.annals.api.DomainEvent;
import dev.annals.api.approval.ApprovalCarriedOut;
import dev.annals.api.approval.ApprovalEvent;
import dev.annals.api.approval.ApprovalExpired;
import dev.annals.api.approval.ApprovalFailed;
import dev.annals.api.approval.ApprovalGranted;
import dev.annals.api.approval.ApprovalRefused;
import dev.annals.api.approval.ApprovalRequested;
import dev.annals.api.approval.ApprovalState;
import dev.annals.api.approval.ApprovalWithdrawn;
import dev.annals.command.aggregate.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far an approval has come, and who is behind it. */
final class ApprovalProgress extends State {
    ApprovalState state = ApprovalState.REQUESTED;
    Instant expiresAt = Instant.MAX;

    @Nullable
    String requestedBy;

    @Nullable
    String onBehalfOf;

    /** What the second person said; absent while there was none. */
    @Nullable
    ApprovalState decision;

    @Nullable
    String decidedBy;

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public void apply(DomainEvent event) {
        switch ((ApprovalEvent) event) {
            case ApprovalRequested requested -> on(requested);
            case ApprovalGranted granted -> decided(ApprovalState.GRANTED, granted.approvedBy());
            case ApprovalRefused refused -> decided(ApprovalState.REFUSED, refused.refusedBy());
            case ApprovalWithdrawn _ -> state = ApprovalState.WITHDRAWN;
            case ApprovalExpired _ -> state = ApprovalState.EXPIRED;
            case ApprovalCarriedOut _ -> state = ApprovalState.CARRIED_OUT;
            case ApprovalFailed _ -> state = ApprovalState.FAILED;
        }
    }

    private void on(ApprovalRequested event) {
        created(event);
        requestedBy = event.requestedBy();
        onBehalfOf = event.onBehalfOf();
        expiresAt = event.expiresAt();
    }

    private void decided(ApprovalState how, String by) {
        state = how;
        decision = how;
        decidedBy = by;
    }

    /** Whether this is who wished it, or for whom it was wished. */
    boolean isWishOf(@Nullable String user) {
        return user != null && (user.equals(requestedBy) || user.equals(onBehalfOf));
    }

    boolean isLate(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
