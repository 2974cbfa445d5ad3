package dev.annals.query.world;

import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import java.util.function.Function;

/** The worlds of one workspace, for questions about more than one moment. */
record WorkspaceWorlds(Worlds all, AsOf.InWorkspace in) implements Worlds {
    @Override
    public <R> Answer<R> ask(AsOf moment, Function<World, R> question) {
        return all.ask(in.at(moment), question);
    }

    @Override
    public <R> Answer<R> find(AsOf moment, OneRow<R> question) {
        return all.find(in.at(moment), question);
    }
}
