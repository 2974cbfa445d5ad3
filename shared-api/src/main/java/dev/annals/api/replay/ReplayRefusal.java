package dev.annals.api.replay;

import dev.annals.api.RefusalCode;

/** Why something about a workspace is refused. */
public enum ReplayRefusal implements RefusalCode {
    /** Its owner has {@code max} workspaces that have not ended. */
    TOO_MANY_WORKSPACES(Kind.RULE),
    /** The workspace has ended, or is done already: that cannot be done with it any more. */
    WORKSPACE_ENDED(Kind.RULE);

    private final Kind kind;

    ReplayRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
