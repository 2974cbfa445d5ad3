package dev.annals.api.approval;

import dev.annals.api.Command;
import java.util.UUID;

/** Every wish that the rules of approval can be told. */
public sealed interface ApprovalRulesCommand extends Command permits ChangeApprovalRules {
    /** There is one set of rules. */
    @Override
    default UUID id() {
        return ApprovalRules.ID;
    }
}
