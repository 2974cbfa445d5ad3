package dev.annals.command.aggregate;

import dev.annals.api.Command;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** A command goes to the aggregate it names. The expected version is checked by the aggregate itself. */
final class TargetById implements CommandTargetResolver {
    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(((Command) command.getPayload()).id(), null);
    }
}
