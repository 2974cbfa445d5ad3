package dev.annals.api.approval;

import dev.annals.api.DomainEvent;

/** Everything that can happen to an approval. */
public sealed interface ApprovalEvent extends DomainEvent
        permits ApprovalRequested,
                ApprovalGranted,
                ApprovalRefused,
                ApprovalWithdrawn,
                ApprovalExpired,
                ApprovalCarriedOut,
                ApprovalFailed {}
