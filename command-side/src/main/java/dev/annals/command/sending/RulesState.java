package dev.annals.command.sending;

import dev.annals.api.DomainEvent;
import dev.annals.api.sending.SendingRules;
import dev.annals.api.sending.SendingRulesChanged;
import dev.annals.api.sending.SendingRulesEvent;
import dev.annals.command.aggregate.State;

/** The rules of sending as they are now. */
final class RulesState extends State {
    SendingRules rules = SendingRules.NONE;

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public void apply(DomainEvent event) {
        switch ((SendingRulesEvent) event) {
            case SendingRulesChanged changed -> on(changed);
        }
    }

    private void on(SendingRulesChanged event) {
        if (!exists()) {
            created(event);
        }
        rules = event.after(rules);
    }
}
