package dev.annals.command.queue;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.queue.QueueAssignment;
import dev.annals.api.queue.QueueChanged;
import dev.annals.api.queue.QueueDefined;
import dev.annals.api.queue.QueueEvent;
import dev.annals.command.aggregate.State;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A queue as it is now. */
final class QueueState extends State {
    String name = "";
    QueueAssignment assignment = QueueAssignment.MANUAL;
    boolean bySkill;
    List<UUID> members = List.of();

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public void apply(DomainEvent event) {
        switch ((QueueEvent) event) {
            case QueueDefined defined -> on(defined);
            case QueueChanged changed -> on(changed);
        }
    }

    private void on(QueueDefined event) {
        created(event);
        name = event.name();
        assignment = event.assignment();
        bySkill = event.bySkill();
        members = event.members();
    }

    private void on(QueueChanged event) {
        name = Objects.requireNonNull(Patch.apply(event.name(), name));
        assignment = Objects.requireNonNull(Patch.apply(event.assignment(), assignment));
        bySkill = Objects.requireNonNull(Patch.apply(event.bySkill(), bySkill));
        members = Objects.requireNonNull(Patch.apply(event.members(), members));
    }
}
