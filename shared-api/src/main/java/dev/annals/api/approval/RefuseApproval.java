package dev.annals.api.approval;

import dev.annals.api.Check;
import java.util.UUID;

/**
 * A second person is against it, so it is not carried out. Refused like {@link GrantApproval}.
 *
 * @param reason why, at most 1000 characters
 */
public record RefuseApproval(UUID id, String reason) implements ApprovalCommand {
    private static final int REASON = 1000;

    public RefuseApproval {
        Check check = new Check();
        check.required("id", id);
        reason = check.block("reason", reason, REASON);
        check.done();
    }
}
