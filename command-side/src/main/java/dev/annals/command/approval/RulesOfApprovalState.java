package dev.annals.command.approval;

import dev.annals.api.DomainEvent;
import dev.annals.api.approval.ApprovalRules;
import dev.annals.api.approval.ApprovalRulesChanged;
import dev.annals.api.approval.ApprovalRulesEvent;
import dev.annals.command.aggregate.State;

/** The rules of approval as they are now. */
final class RulesOfApprovalState extends State {
    ApprovalRules rules = ApprovalRules.NONE;

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public void apply(DomainEvent event) {
        switch ((ApprovalRulesEvent) event) {
            case ApprovalRulesChanged changed -> on(changed);
        }
    }

    private void on(ApprovalRulesChanged event) {
        if (!exists()) {
            created(event);
        }
        rules = event.rules();
    }
}
