package dev.annals.server.replay;

import dev.annals.query.QuerySide;
import dev.annals.query.workspace.Workspaces;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets workspaces be filled anew, because their events are read differently than before. */
@Component
public class WorkspaceCleansing {
    private static final String THERE = " state IN ('QUEUED', 'RUNNING', 'PAUSED', 'DONE') AND until >= ? ";

    private final JdbcClient jdbc;
    private final Workspaces workspaces;
    private final Clock clock;

    WorkspaceCleansing(WorkspaceRows rows, QuerySide query, Clock clock) {
        this.jdbc = rows.jdbc;
        this.workspaces = query.workspaces();
        this.clock = clock;
    }

    /** How many have come, or will come, to a position. */
    public long count(long position) {
        return jdbc.sql("SELECT count(*) FROM replay.workspace WHERE" + THERE)
                .param(position)
                .query(Long.class)
                .single();
    }

    /** Takes what they have away, and lets whoever fills one now find that his attempt does not count any more. */
    public long beginAnew(long position) {
        List<UUID> begun = jdbc.sql("UPDATE replay.workspace"
                        + " SET state = CASE state WHEN 'PAUSED' THEN 'PAUSED' ELSE 'QUEUED' END, attempt = attempt + 1,"
                        + " rested_at = NULL, done = 0, done_then = 0, digests = NULL, parked_keys = NULL,"
                        + " ended_at = NULL, changed_at = ? WHERE" + THERE + "RETURNING id")
                .params(WorkspaceRows.utc(clock.instant()), position)
                .query(UUID.class)
                .list();
        begun.forEach(workspaces::drop);
        return begun.size();
    }
}
