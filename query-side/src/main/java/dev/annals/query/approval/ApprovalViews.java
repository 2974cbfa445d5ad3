package dev.annals.query.approval;

import dev.annals.api.Json;
import dev.annals.api.approval.ApprovableCommand;
import dev.annals.api.approval.ApprovalState;
import dev.annals.api.approval.ApprovalView;
import dev.annals.api.audit.AuditChange;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.query.list.Condition;
import dev.annals.query.list.Listing;
import dev.annals.query.list.ValueType;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Approvals as clients see them: what nobody decided in time is expired, whether that is recorded or not. */
final class ApprovalViews {
    private static final String STATE =
            "CASE WHEN state = 'REQUESTED' AND expires_at <= :now THEN 'EXPIRED' ELSE state END";

    private static final Listing APPROVALS = Listing.of("approval")
            .filter("state", STATE, ApprovalState.class)
            .filter("command", "command", ApprovableCommand.class)
            .filter("entity", "entity", ValueType.TEXT)
            .filter("requestedBy", "requested_by", ValueType.TEXT)
            .filter("decidedBy", "decided_by", ValueType.TEXT)
            .range("requestedAt", "requested_at", ValueType.INSTANT)
            .range("expiresAt", "expires_at", ValueType.INSTANT)
            .sort("requestedAt", "requested_at", ValueType.INSTANT)
            .sort("expiresAt", "expires_at", ValueType.INSTANT)
            .order("-requestedAt");

    private ApprovalViews() {}

    static Page<ApprovalView> find(World world, ListRequest request, Instant now) {
        // True of all: what it is for is the name that the filter by state uses.
        Condition known = new Condition("requested_at <= :now", Map.of("now", now.atOffset(ZoneOffset.UTC)));
        return APPROVALS.page(
                world, request, known, "id, version, body", (row, number) -> view(row, row(row), now, null));
    }

    static Optional<ApprovalView> one(World world, UUID id, Instant now) {
        return world.sql()
                .sql("SELECT id, version, body FROM approval WHERE id = ?")
                .param(id)
                .query((row, number) -> whole(world, row, now))
                .optional();
    }

    private static ApprovalView whole(World world, ResultSet row, Instant now) throws SQLException {
        ApprovalRow approval = row(row);
        boolean waits = state(approval, now) == ApprovalState.REQUESTED;
        return view(row, approval, now, waits ? Foreseen.changes(world, approval) : null);
    }

    private static ApprovalRow row(ResultSet row) throws SQLException {
        return Json.mapper().readValue(row.getString("body"), ApprovalRow.class);
    }

    private static ApprovalState state(ApprovalRow row, Instant now) {
        boolean late = row.state() == ApprovalState.REQUESTED && !now.isBefore(row.expiresAt());
        return late ? ApprovalState.EXPIRED : row.state();
    }

    private static ApprovalView view(ResultSet from, ApprovalRow row, Instant now, @Nullable List<AuditChange> changes)
            throws SQLException {
        return new ApprovalView(
                from.getObject("id", UUID.class),
                from.getLong("version"),
                state(row, now),
                row.command(),
                row.body(),
                row.entity(),
                row.reason(),
                row.requestedBy(),
                row.onBehalfOf(),
                row.requestedAt(),
                row.occurredAt(),
                row.expectedVersion(),
                row.expiresAt(),
                row.decidedBy(),
                row.decidedAt(),
                row.refusedBecause(),
                row.entityVersion(),
                row.failure(),
                changes);
    }
}
