package dev.annals.api.approval;

import dev.annals.api.Check;
import java.util.UUID;

/** Nobody has decided in time. Before that time, and after a decision, it records nothing. */
public record ExpireApproval(UUID id) implements ApprovalCommand {
    public ExpireApproval {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
