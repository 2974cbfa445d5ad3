package dev.annals.command.accesslog;

import dev.annals.api.DomainEvent;
import dev.annals.command.aggregate.State;

/** Whether it is kept already. */
final class AccessState extends State {
    @Override
    public int revision() {
        return 1;
    }

    @Override
    public void apply(DomainEvent event) {
        created(event);
    }
}
