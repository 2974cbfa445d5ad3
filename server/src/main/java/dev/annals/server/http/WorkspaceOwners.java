package dev.annals.server.http;

import java.util.UUID;

/** Knows whose workspaces are whose. */
public interface WorkspaceOwners {
    /** Refuses with NOT_FOUND what is not a workspace of this user. */
    void require(UUID workspace, String who);
}
