package dev.annals.api.customer;

import dev.annals.api.Check;
import java.util.UUID;

/**
 * The talk was recorded by mistake and is withdrawn, as when an import is undone; the history stays.
 * Its id is free again.
 */
public record RetractInteraction(UUID id, UUID interactionId) implements CustomerCommand {
    public RetractInteraction {
        Check check = new Check();
        check.required("id", id);
        check.required("interactionId", interactionId);
        check.done();
    }
}
