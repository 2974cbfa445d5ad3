package dev.annals.server.replay;

import dev.annals.query.workspace.Workspaces;
import dev.annals.server.reactor.Duty;
import java.util.List;
import java.util.UUID;

/** Ends workspaces whose time is over, and takes the tables of all that have ended away, one at a look. */
final class Clearing implements Duty.Work {
    private final RunningRows rows;
    private final Workspaces workspaces;

    Clearing(RunningRows rows, Workspaces workspaces) {
        this.rows = rows;
        this.workspaces = workspaces;
    }

    @Override
    public boolean look() {
        rows.expire();
        List<UUID> ended = rows.toClear();
        if (!ended.isEmpty()) {
            workspaces.drop(ended.getFirst());
            rows.cleared(ended.getFirst());
        }
        return ended.size() > 1;
    }
}
