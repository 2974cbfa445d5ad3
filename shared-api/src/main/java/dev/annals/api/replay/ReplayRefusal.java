package dev.annals.api.replay;

import dev.annals.api.RefusalCode;

/** Why something about a workspace is refused. */
public enum ReplayRefusal implements RefusalCode {
    /** Its owner has {@code max} workspaces that have not ended. */
    TOO_MANY_WORKSPACES(Kind.RULE),
    /** The workspace has ended, or is done already: that cannot be done with it any more. */
    WORKSPACE_ENDED(Kind.RULE),
    /** Other policies are in force from the beginning: a workspace with them cannot begin later. */
    POLICIES_FROM_THE_BEGINNING(Kind.UNACCEPTABLE),
    /** Clocks are kept again at the instants at which things were true, so these have to be told in that order. */
    CLOCKS_NEED_EFFECTIVE_ORDER(Kind.UNACCEPTABLE);

    private final Kind kind;

    ReplayRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
