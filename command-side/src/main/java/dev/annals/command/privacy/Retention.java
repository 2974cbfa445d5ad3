package dev.annals.command.privacy;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.privacy.ChangeRetention;
import dev.annals.api.privacy.RetentionChanged;
import dev.annals.command.aggregate.EventSourced;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** What has to be kept, and for how long. There is one set of rules; before the first change it is empty. */
@AggregateRoot(type = "retention")
final class Retention extends EventSourced<RetentionState> {
    Retention() {
        super(new RetentionState());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ChangeRetention command) {
        RetentionChanged changed =
                new RetentionChanged(command.id(), command.category(), command.months(), command.basis());
        if (!state().rules.after(changed).equals(state().rules)) {
            record(changed);
        }
    }
}
