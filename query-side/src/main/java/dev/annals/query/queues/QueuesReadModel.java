package dev.annals.query.queues;

import dev.annals.query.fold.Fold;
import dev.annals.query.fold.ReadModel;
import java.util.List;

/** Queues, and when agents had their turn. */
public final class QueuesReadModel implements ReadModel {
    @Override
    public String name() {
        return "queues";
    }

    @Override
    public List<Fold<?>> folds() {
        return List.of(new QueueFold(), new TurnFold());
    }
}
