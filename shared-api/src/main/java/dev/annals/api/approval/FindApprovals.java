package dev.annals.api.approval;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;

/**
 * Approvals, the newest first unless sorted otherwise. Filters: state, command, entity, requestedBy, decidedBy, requestedAt,
 * expiresAt; sorts: requestedAt, expiresAt.
 */
public record FindApprovals(ListRequest request, AsOf asOf) implements Query<Page<ApprovalView>> {}
