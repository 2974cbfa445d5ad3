package dev.annals.command.sending;

import dev.annals.api.DomainEvent;
import dev.annals.api.sending.SuppressionAdded;
import dev.annals.api.sending.SuppressionEvent;
import dev.annals.api.sending.SuppressionReleased;
import dev.annals.command.aggregate.State;

/** A suppression as it is now. */
final class SuppressionState extends State {
    boolean holds;

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public void apply(DomainEvent event) {
        switch ((SuppressionEvent) event) {
            case SuppressionAdded added -> on(added);
            case SuppressionReleased released -> holds = false;
        }
    }

    private void on(SuppressionAdded event) {
        if (!exists()) {
            created(event);
        }
        holds = true;
    }
}
