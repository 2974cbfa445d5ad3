package dev.annals.command.privacy;

import dev.annals.api.DomainEvent;
import dev.annals.api.privacy.RetentionChanged;
import dev.annals.api.privacy.RetentionEvent;
import dev.annals.api.privacy.RetentionRules;
import dev.annals.command.aggregate.State;

/** The rules of retention as they are now. */
final class RetentionState extends State {
    RetentionRules rules = RetentionRules.NONE;

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public void apply(DomainEvent event) {
        if (!exists()) {
            created(event);
        }
        switch ((RetentionEvent) event) {
            case RetentionChanged changed -> rules = rules.after(changed);
        }
    }
}
