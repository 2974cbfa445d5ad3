package dev.annals.query.approval;

import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.api.approval.ApprovableCommand;
import dev.annals.api.approval.ApprovalRequested;
import dev.annals.api.approval.ApprovalState;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of an approval; see {@link dev.annals.api.approval.ApprovalView}. */
record ApprovalRow(
        ApprovalState state,
        ApprovableCommand command,
        Map<String, Object> body,
        String entity,
        @Nullable String reason,
        String requestedBy,
        @Nullable String onBehalfOf,
        Instant requestedAt,
        @Nullable Instant occurredAt,
        @Nullable Long expectedVersion,
        Instant expiresAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String refusedBecause,
        @Nullable Long entityVersion,
        @Nullable String failure) {

    static ApprovalRow requested(ApprovalRequested e, RecordedEvent event) {
        return new ApprovalRow(
                ApprovalState.REQUESTED,
                e.command(),
                e.body(),
                e.entity(),
                event.metadata().get(MetaKeys.REASON),
                e.requestedBy(),
                e.onBehalfOf(),
                event.recordedAt(),
                e.occurredAt(),
                e.expectedVersion(),
                e.expiresAt(),
                null,
                null,
                null,
                null,
                null);
    }

    ApprovalRow decided(ApprovalState how, @Nullable String by, @Nullable String because, Instant at) {
        return with(how, by, at, because, null, null);
    }

    ApprovalRow ended(ApprovalState how, @Nullable Long version, @Nullable String code) {
        return with(how, decidedBy, decidedAt, refusedBecause, version, code);
    }

    private ApprovalRow with(
            ApprovalState now,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String because,
            @Nullable Long version,
            @Nullable String code) {
        return new ApprovalRow(
                now,
                command,
                body,
                entity,
                reason,
                requestedBy,
                onBehalfOf,
                requestedAt,
                occurredAt,
                expectedVersion,
                expiresAt,
                by,
                at,
                because,
                version,
                code);
    }
}
