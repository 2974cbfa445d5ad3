package dev.annals.api.approval;

import dev.annals.api.Check;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish waits for a second person. The actor is who wishes it; why, the metadata says as of every wish.
 *
 * @param body what the command says
 * @param entity what it would change, as in {@code user:<id>}
 * @param occurredAt when that was true in the world, if the client said so
 * @param expectedVersion that the entity must still have when it is carried out, if the client said so
 * @param expiresAt the first moment at which it is too late
 */
public record RequestApproval(
        UUID id,
        ApprovableCommand command,
        Map<String, Object> body,
        String entity,
        @Nullable Instant occurredAt,
        @Nullable Long expectedVersion,
        Instant expiresAt)
        implements ApprovalCommand {
    private static final int ENTITY = 100;

    public RequestApproval {
        Check check = new Check();
        check.required("id", id);
        check.required("command", command);
        check.required("body", body);
        entity = check.line("entity", entity, ENTITY);
        check.required("expiresAt", expiresAt);
        check.done();
    }
}
