package dev.annals.api.approval;

import dev.annals.api.audit.AuditChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish that waits or waited for a second person.
 *
 * @param state EXPIRED from the moment at which it is too late, whether that is recorded yet or not
 * @param body what the command says
 * @param entity what it would change, as in {@code user:<id>}
 * @param reason why it was wished
 * @param requestedBy user id of who wished it
 * @param onBehalfOf user id of whom they acted for
 * @param occurredAt when that was true in the world, if that was said
 * @param expectedVersion that the entity must still have when it is carried out, if that was said
 * @param expiresAt the first moment at which it is too late
 * @param decidedBy user id of the second person, or of who withdrew it
 * @param refusedBecause what the second person said against it
 * @param entityVersion of the entity since it was carried out
 * @param failure code of the refusal when it was to be carried out
 * @param changes what would change, as the audit would tell it; only of one that waits, and not in lists
 */
public record ApprovalView(
        UUID id,
        long version,
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
        @Nullable String failure,
        @Nullable List<AuditChange> changes) {}
