package dev.annals.api.approval;

import dev.annals.api.EventName;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish waits for a second person.
 *
 * @param body what the command says
 * @param entity what it would change, as in {@code user:<id>}
 * @param requestedBy user id of who wished it
 * @param onBehalfOf user id of whom they acted for
 * @param occurredAt when that was true in the world, if that was said
 * @param expectedVersion that the entity must still have when it is carried out, if that was said
 * @param expiresAt the first moment at which it is too late
 */
@EventName("approval.requested")
public record ApprovalRequested(
        UUID id,
        ApprovableCommand command,
        Map<String, Object> body,
        String entity,
        String requestedBy,
        @Nullable String onBehalfOf,
        @Nullable Instant occurredAt,
        @Nullable Long expectedVersion,
        Instant expiresAt)
        implements ApprovalEvent {}
