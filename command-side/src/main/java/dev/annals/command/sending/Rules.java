package dev.annals.command.sending;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.Patch;
import dev.annals.api.sending.ChangeSendingRules;
import dev.annals.api.sending.SendingRules;
import dev.annals.api.sending.SendingRulesChanged;
import dev.annals.command.aggregate.EventSourced;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** By which rules messages leave, over all campaigns. There is one set of them; before the first change it is empty. */
@AggregateRoot(type = "sending-rules")
final class Rules extends EventSourced<RulesState> {
    Rules() {
        super(new RulesState());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ChangeSendingRules command) {
        SendingRules now = state().rules;
        SendingRulesChanged changed = new SendingRulesChanged(
                command.id(),
                Patch.effective(command.quietHours(), now.quietHours()),
                Patch.effective(command.cap(), now.cap()),
                Patch.effective(command.perMinute(), now.perMinute()),
                Patch.effective(command.sender(), now.sender()),
                Patch.effective(command.replyTo(), now.replyTo()),
                Patch.effective(command.approvalRequired(), now.approvalRequired()));
        if (!changed.after(now).equals(now)) {
            record(changed);
        }
    }
}
