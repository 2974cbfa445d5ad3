package dev.annals.query.world;

import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import java.util.function.Function;

/** Opens worlds. */
public interface Worlds {
    /**
     * Asks in the world of a moment. Refuses with {@link dev.annals.api.query.QueryRefusal} a moment
     * after what is recorded or before the first event.
     */
    <R> Answer<R> ask(AsOf moment, Function<World, R> question);

    /** The worlds of the history that a moment is of: where that is a workspace, every moment is one of the workspace. */
    default Worlds of(AsOf moment) {
        return moment instanceof AsOf.InWorkspace in ? new WorkspaceWorlds(this, in) : this;
    }

    /** The same for what one row answers; refuses with NOT_FOUND where there is none. */
    <R> Answer<R> find(AsOf moment, OneRow<R> question);
}
