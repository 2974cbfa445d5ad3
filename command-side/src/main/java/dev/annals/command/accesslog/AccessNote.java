package dev.annals.command.accesslog;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.accesslog.AccessRecorded;
import dev.annals.api.accesslog.RecordAccess;
import dev.annals.command.aggregate.EventSourced;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** What one reader saw in some seconds; nothing ever changes about it. */
@AggregateRoot(type = "access")
final class AccessNote extends EventSourced<AccessState> {
    AccessNote() {
        super(new AccessState());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordAccess command) {
        if (!state().exists()) {
            record(new AccessRecorded(command.id(), command.reader(), command.onBehalfOf(), command.accesses()));
        }
    }
}
