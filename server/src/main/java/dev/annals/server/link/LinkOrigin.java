package dev.annals.server.link;

import dev.annals.api.Ids;
import dev.annals.server.dispatch.Origin;

/** Whoever follows a link has no name here: what comes of it is recorded by the system, for the link. */
final class LinkOrigin {
    private static final String SYSTEM = "system";
    private static final String LINK = "link:campaign";

    private LinkOrigin() {}

    static Origin next(Ids ids) {
        return new Origin(SYSTEM, null, "", LINK, null, null, ids.next().toString());
    }
}
