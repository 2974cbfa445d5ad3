package dev.annals.command.approval;

import dev.annals.api.AggregateType;
import dev.annals.command.aggregate.AggregateModule;
import java.util.List;

/** The rules of approval and approvals, for the wiring. */
public final class Approvals {
    private Approvals() {}

    public static List<AggregateModule<?, ?>> modules() {
        return List.of(
                new AggregateModule<>(
                        AggregateType.APPROVAL_RULES,
                        RulesOfApproval.class,
                        RulesOfApproval::new,
                        RulesOfApprovalState::new),
                new AggregateModule<>(AggregateType.APPROVAL, Approval.class, Approval::new, ApprovalProgress::new));
    }
}
