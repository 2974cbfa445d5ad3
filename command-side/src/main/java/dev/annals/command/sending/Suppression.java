package dev.annals.command.sending;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.sending.ReleaseSuppression;
import dev.annals.api.sending.Suppress;
import dev.annals.api.sending.SuppressionAdded;
import dev.annals.api.sending.SuppressionReleased;
import dev.annals.command.aggregate.EventSourced;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** An address that nothing is sent to, until it is released; after that it can be suppressed again. */
@AggregateRoot(type = "suppression")
final class Suppression extends EventSourced<SuppressionState> {
    Suppression() {
        super(new SuppressionState());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Suppress command) {
        if (!state().holds) {
            record(new SuppressionAdded(
                    command.id(), command.channel(), command.addressHash(), command.reason(), command.detail()));
        }
    }

    @CommandHandler
    void handle(ReleaseSuppression command) {
        if (state().holds) {
            record(new SuppressionReleased(command.id(), command.reason()));
        }
    }
}
