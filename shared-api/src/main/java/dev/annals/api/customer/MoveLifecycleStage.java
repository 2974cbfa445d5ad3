package dev.annals.api.customer;

import dev.annals.api.Check;
import java.util.UUID;

/** The relation with the customer moves to another stage of the lifecycle. */
public record MoveLifecycleStage(UUID id, LifecycleStage stage) implements CustomerCommand {
    public MoveLifecycleStage {
        Check check = new Check();
        check.required("id", id);
        check.required("stage", stage);
        check.done();
    }
}
