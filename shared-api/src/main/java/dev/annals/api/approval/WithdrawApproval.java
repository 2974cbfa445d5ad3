package dev.annals.api.approval;

import dev.annals.api.Check;
import java.util.UUID;

/** Who wished it does not want it any more. Refused with NOT_OWN_REQUEST for everybody else. */
public record WithdrawApproval(UUID id) implements ApprovalCommand {
    public WithdrawApproval {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
