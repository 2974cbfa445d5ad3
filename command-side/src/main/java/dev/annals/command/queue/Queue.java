package dev.annals.command.queue;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.Patch;
import dev.annals.api.queue.ChangeQueue;
import dev.annals.api.queue.DefineQueue;
import dev.annals.api.queue.QueueChanged;
import dev.annals.api.queue.QueueDefined;
import dev.annals.command.aggregate.EventSourced;
import dev.annals.command.claim.Claims;
import dev.annals.command.lookup.References;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** Where tickets wait, and how they get an agent. Its name is its own, and its members are users. */
@AggregateRoot(type = "queue")
final class Queue extends EventSourced<QueueState> {
    Queue() {
        super(new QueueState());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DefineQueue command, References references, Claims claims) {
        QueueDefined defined = new QueueDefined(
                command.id(), command.name(), command.assignment(), command.bySkill(), command.members());
        if (isRepeated(defined)) {
            return;
        }
        references.requireMembers(command.members(), Set.of());
        UniqueQueue.claim(claims, command.id(), state(), command.name());
        record(defined);
    }

    @CommandHandler
    void handle(ChangeQueue command, References references, Claims claims) {
        QueueChanged changed = new QueueChanged(
                command.id(),
                Patch.effective(command.name(), state().name),
                Patch.effective(command.assignment(), state().assignment),
                Patch.effective(command.bySkill(), state().bySkill),
                Patch.effective(command.members(), state().members));
        if (changed.equals(new QueueChanged(command.id(), null, null, null, null))) {
            return;
        }
        if (changed.members() != null) {
            references.requireMembers(Objects.requireNonNull(changed.members().value()), Set.copyOf(state().members));
        }
        UniqueQueue.claim(
                claims, command.id(), state(), Objects.requireNonNull(Patch.apply(changed.name(), state().name)));
        record(changed);
    }
}
