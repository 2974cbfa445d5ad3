package dev.annals.command.approval;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.approval.ApprovalRulesChanged;
import dev.annals.api.approval.ChangeApprovalRules;
import dev.annals.command.aggregate.EventSourced;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** Which commands wait for a second person. There is one set of rules; before the first change it is empty. */
@AggregateRoot(type = "approval-rules")
final class RulesOfApproval extends EventSourced<RulesOfApprovalState> {
    RulesOfApproval() {
        super(new RulesOfApprovalState());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ChangeApprovalRules command) {
        if (!command.commands().equals(state().rules.commands())) {
            record(new ApprovalRulesChanged(command.id(), command.commands()));
        }
    }
}
