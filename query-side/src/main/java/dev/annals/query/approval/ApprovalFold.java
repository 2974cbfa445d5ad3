package dev.annals.query.approval;

import dev.annals.api.DomainEvent;
import dev.annals.api.RecordedEvent;
import dev.annals.api.approval.ApprovalCarriedOut;
import dev.annals.api.approval.ApprovalEvent;
import dev.annals.api.approval.ApprovalExpired;
import dev.annals.api.approval.ApprovalFailed;
import dev.annals.api.approval.ApprovalGranted;
import dev.annals.api.approval.ApprovalRefused;
import dev.annals.api.approval.ApprovalRequested;
import dev.annals.api.approval.ApprovalState;
import dev.annals.api.approval.ApprovalWithdrawn;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row per approval. */
final class ApprovalFold implements Fold<ApprovalRow> {
    @Override
    public String table() {
        return "approval";
    }

    @Override
    public Class<ApprovalRow> stateType() {
        return ApprovalRow.class;
    }

    @Override
    public List<Column<ApprovalRow>> columns() {
        return List.of(
                new Column<>("state", "text", row -> row.state().name()),
                new Column<>("command", "text", row -> row.command().name()),
                new Column<>("entity", "text", ApprovalRow::entity),
                new Column<>("requested_by", "text", ApprovalRow::requestedBy),
                new Column<>("decided_by", "text", ApprovalRow::decidedBy),
                new Column<>("requested_at", "timestamptz", ApprovalRow::requestedAt),
                new Column<>("decided_at", "timestamptz", ApprovalRow::decidedAt),
                new Column<>("expires_at", "timestamptz", ApprovalRow::expiresAt));
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(ApprovalEvent.class);
    }

    @Override
    public ApprovalRow apply(@Nullable ApprovalRow before, RecordedEvent event) {
        return event.payload() instanceof ApprovalRequested e
                ? ApprovalRow.requested(e, event)
                : after(Objects.requireNonNull(before), (ApprovalEvent) event.payload(), event.recordedAt());
    }

    private static ApprovalRow after(ApprovalRow row, ApprovalEvent event, Instant at) {
        return switch (event) {
            case ApprovalRequested _ -> row;
            case ApprovalGranted e -> row.decided(ApprovalState.GRANTED, e.approvedBy(), null, at);
            case ApprovalRefused e -> row.decided(ApprovalState.REFUSED, e.refusedBy(), e.reason(), at);
            case ApprovalWithdrawn _ -> row.decided(ApprovalState.WITHDRAWN, row.requestedBy(), null, at);
            case ApprovalExpired _ -> row.ended(ApprovalState.EXPIRED, null, null);
            case ApprovalCarriedOut e -> row.ended(ApprovalState.CARRIED_OUT, e.version(), null);
            case ApprovalFailed e -> row.ended(ApprovalState.FAILED, null, e.code());
        };
    }
}
