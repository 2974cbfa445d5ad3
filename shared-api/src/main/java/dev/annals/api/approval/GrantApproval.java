package dev.annals.api.approval;

import dev.annals.api.Check;
import java.util.UUID;

/**
 * A second person is for it, so it is carried out. Refused with OWN_REQUEST when the actor, or whom they act for, is the one
 * who wished it or for whom it was wished; with APPROVAL_EXPIRED when it is too late; with APPROVAL_DECIDED when somebody else
 * was faster.
 */
public record GrantApproval(UUID id) implements ApprovalCommand {
    public GrantApproval {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
